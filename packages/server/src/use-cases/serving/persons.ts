import type { PERSON_ENDPOINTS } from '@kangma/contract';
import { DOCUMENT_TYPES, type DocumentType } from '@kangma/intake';
import type { Handlers } from '../../ports/handler.ts';
import type { Office } from '../../ports/offices.ts';
import type { Scope } from '../../ports/reading.ts';
import { documentKey } from '../intake/identify.ts';
import { codeAnswer } from './code-answer.ts';
import { historyPage } from './history-page.ts';
import { maskName } from './mask-name.ts';
import type { Serving } from './serving.ts';

/** The scope of a staff member: their role, their division and all below it, their office. */
export function scopeOf({ role, division, office }: Office): Scope {
  return { role, division, office };
}

/** The number of a document as it is kept, however it was typed. */
export function writtenDocument(document: string): string {
  return document.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
}

/** Staff open the record of a person of their division; whoever lives elsewhere is not found. */
export function persons({ reading, names, keys }: Serving): Handlers<typeof PERSON_ENDPOINTS> {
  const NOT_FOUND = { ok: false, code: 'person-not-found' } as const;
  return {
    async lookUpPerson(staff, { documentType, document }) {
      if (!isDocumentType(documentType)) return NOT_FOUND;
      const written = writtenDocument(document);
      const key = documentKey(keys, { documentType, document: written, name: '' });
      const found = await reading.findByDocument(scopeOf(staff), key);
      if (found === undefined) return NOT_FOUND;
      const { person, name, division } = found;
      const maskedName = maskName(keys.open(name, `name|${person}`));
      return { ok: true, value: { person, maskedName, division, place: names.full(division) } };
    },
    async personCode(staff, { id }) {
      const code = await reading.code(scopeOf(staff), id);
      return code === undefined ? NOT_FOUND : { ok: true, value: codeAnswer(names, code) };
    },
    async personHistory(staff, { id, cursor, limit }) {
      const scope = scopeOf(staff);
      if ((await reading.code(scope, id)) === undefined) return NOT_FOUND;
      return { ok: true, value: await historyPage(reading, scope, id, { cursor, limit }) };
    },
  };
}

function isDocumentType(word: string): word is DocumentType {
  return Object.hasOwn(DOCUMENT_TYPES, word);
}
