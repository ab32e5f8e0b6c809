import type { Citer } from '../../citation/citer';

/** Formats references; loads the engine on first use. */
export type Citations = Omit<Citer, 'drop'>;

export type FormattedCitation = Awaited<ReturnType<Citer['format']>>;
