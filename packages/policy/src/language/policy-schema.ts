import {
  type Definitions,
  type JsonSchema,
  jsonSchema,
  recordSchema,
} from '../shape/json-schema.ts';
import type { RecordShape, Word } from '../shape/shape.ts';
import { BY_ID, OWN } from './inheritance.ts';
import { POLICY, WRITTEN_POLICY } from './policy-words.ts';

/** The JSON Schema of a policy as it is written: whole, or as a change to another that it extends. */
export function policySchema(): JsonSchema {
  const definitions: Definitions = {};
  const whole = jsonSchema(POLICY, definitions);
  definitions.removal = {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'remove'],
    properties: { id: { type: 'string' }, remove: { const: true } },
  };
  definitions.extension = extensionSchema(definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:kangma:schema:policy:1',
    title: 'Kangma policy',
    if: { type: 'object', required: ['extends'] },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: { $ref: '#/$defs/extension' },
    else: whole,
    $defs: definitions,
  };
}

/** What a version says of itself is required, all else is optional, and what has an id may be removed by it. */
function extensionSchema(definitions: Definitions): JsonSchema {
  const words = Object.entries(WRITTEN_POLICY.words).map(([name, word]): [string, Word] => [
    name,
    OWN.has(name) ? word : { ...word, optional: true },
  ]);
  const shape: RecordShape = { ...WRITTEN_POLICY, words: Object.fromEntries(words) };
  const schema = recordSchema(shape, {}, definitions);
  const properties = Object.entries(schema.properties as Record<string, JsonSchema>).map(
    ([name, property]) => [name, BY_ID.has(name) ? removable(property) : property],
  );
  const required = [...(schema.required as string[]), 'extends'];
  return { ...schema, required, properties: Object.fromEntries(properties) as JsonSchema };
}

function removable(list: JsonSchema): JsonSchema {
  return { ...list, items: { anyOf: [list.items, { $ref: '#/$defs/removal' }] } };
}
