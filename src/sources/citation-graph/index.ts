import { crossrefReferences } from './crossref';
import { inspireReferences } from './inspire';
import { openAlex } from './openalex';
import { semanticScholarGraph } from './semantic-scholar';
import type { CitationService } from './service';

/** Who knows which papers cite which, in the order they are asked. A new service is a file beside these and a row here. */
export const CITATION_SERVICES: readonly CitationService[] = [semanticScholarGraph, crossrefReferences, inspireReferences, openAlex];

export type { CitationService, ListAnswer, ListedWorks, ListRequest } from './service';
export { BATCH, BATCH_URL, batchBody, readBatch } from './semantic-scholar';
