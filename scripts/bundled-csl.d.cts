export function bundledCslModule(): string;
export function bundledCsl(): { first: string; others: string; names: string };
