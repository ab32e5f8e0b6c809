/** What every browser has and jest's jsdom keeps from its page. Imported first, because modules use it when they load. */
import { TextDecoder, TextEncoder } from 'node:util';
import { webcrypto } from 'node:crypto';

for (const [name, value] of Object.entries({
	TextDecoder,
	TextEncoder,
	structuredClone: (one: unknown) => JSON.parse(JSON.stringify(one)) as unknown,
})) {
	if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
if (globalThis.crypto?.subtle === undefined) Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
