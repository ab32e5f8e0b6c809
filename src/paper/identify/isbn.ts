import type { PaperId } from '../identifier';

/** Hyphens as publishers print them in an ISBN: ASCII, soft, hyphen to bar, hyphen bullet, minus. */
export const ISBN_HYPHEN = String.raw`[-\u00AD\u2010-\u2015\u2043\u2212]`;

/**
 * An ISBN as thirteen digits; null when its check digit is wrong or it is none.
 * ISBN-10: Σ (10 − i)·dᵢ ≡ 0 mod 11, the last may be X. ISBN-13: weights 1 and 3 ≡ 0 mod 10, begins with 978 or 979.
 * @example isbnId('0-262-03384-4') //=> { scheme: 'isbn', id: '9780262033848' }
 */
export function isbnId(text: string): PaperId | null {
	const digits = text.replace(new RegExp(String.raw`${ISBN_HYPHEN}|\s`, 'g'), '').toUpperCase();
	if (/^97[89]\d{10}$/.test(digits)) return checkDigit13(digits.slice(0, 12)) === digits.slice(12) ? { scheme: 'isbn', id: digits } : null;
	if (!/^\d{9}[\dX]$/.test(digits)) return null;
	const sum = [...digits].reduce((total, digit, at) => total + (10 - at) * (digit === 'X' ? 10 : Number(digit)), 0);
	const thirteen = `978${digits.slice(0, 9)}`;
	return sum % 11 === 0 ? { scheme: 'isbn', id: thirteen + checkDigit13(thirteen) } : null;
}

function checkDigit13(twelve: string): string {
	const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
	return String((10 - (sum % 10)) % 10);
}
