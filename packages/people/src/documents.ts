import { edits } from './edits.ts';
import { isNumbered, type PersonRecord } from './person-record.ts';

/** How two documents compare; `renewed`: another number of a document that gets a new one when it is renewed. */
export type DocumentRelation = 'same' | 'close' | 'near' | 'renewed' | 'other-type' | 'different';

/** Permits whose number is the person's, followed by two digits that count the permits. */
const COUNTED: ReadonlySet<string> = new Set(['hong-kong-macao-permit', 'taiwan-permit']);
const CHECK_DIGIT = 17;

export function compareDocuments(a: PersonRecord, b: PersonRecord): DocumentRelation {
  if (a.documentType !== b.documentType) return 'other-type';
  if (a.document === b.document) return 'same';
  // the check digit follows from the others: it tells nothing of how far apart two numbers are
  const [one, other] = [a, b].map((record) => lasting(record)) as [string, string];
  if (one === other) return 'same';
  const apart = edits(one, other, 2);
  if (apart === 1) return 'close';
  if (!isNumbered(a) || !isNumbered(b)) return 'renewed';
  return apart === 2 ? 'near' : 'different';
}

function lasting(record: PersonRecord): string {
  const { documentType, document } = record;
  if (isNumbered(record)) return document.slice(0, CHECK_DIGIT);
  return COUNTED.has(documentType) && document.length > 9 ? document.slice(0, -2) : document;
}
