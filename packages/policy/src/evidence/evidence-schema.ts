import { type Definitions, type JsonSchema, jsonSchema } from '../shape/json-schema.ts';
import { EVIDENCE } from './evidence-words.ts';

/** The JSON Schema of one piece of evidence; `#/$defs/batch` is that of many. */
export function evidenceSchema(): JsonSchema {
  const definitions: Definitions = {};
  const one = jsonSchema(EVIDENCE, definitions);
  const list = { type: 'array', items: one };
  definitions.batch = {
    anyOf: [
      list,
      {
        type: 'object',
        additionalProperties: false,
        required: ['persons'],
        properties: {
          persons: {
            type: 'array',
            items: {
              type: 'object',
              required: ['person', 'evidence'],
              properties: { person: { type: 'string' }, evidence: list },
            },
          },
        },
      },
    ],
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:kangma:schema:evidence:1',
    title: 'Kangma evidence',
    ...one,
    $defs: definitions,
  };
}
