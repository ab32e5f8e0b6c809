export function bundledCslModule(): string;
export function bundledCsl(): { core: string; names: string };
