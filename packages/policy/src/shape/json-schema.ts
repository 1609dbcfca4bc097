import { FORMATS } from './formats.ts';
import type { ListShape, RecordShape, Shape, TaggedShape, Word } from './shape.ts';

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The `$defs` of a schema: every record by its name. */
export type Definitions = Record<string, JsonSchema>;

const SEEN = '[^\\u0000-\\u001F\\u007F-\\u009F\\u2028-\\u202E\\u2066-\\u2069]';
const SEEN_OR_LINE =
  '[^\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F\\u2028-\\u202E\\u2066-\\u2069]';

/**
 * The JSON Schema (draft 2020-12) of what a shape reads. Whatever the reader accepts, the schema accepts; what only
 * the reader refuses (30 February, an id without its thing) is beyond a schema. Records go into `definitions`.
 */
export function jsonSchema(shape: Shape, definitions: Definitions): JsonSchema {
  switch (shape.type) {
    case 'text': {
      const seen = shape.lines === true ? SEEN_OR_LINE : SEEN;
      return {
        type: 'string',
        maxLength: shape.max,
        allOf: [{ pattern: '\\S' }, { pattern: `^${seen}*$` }],
      };
    }
    case 'format':
      return { type: 'string', pattern: FORMATS[shape.format].pattern.source };
    case 'duration':
      return { type: 'string', pattern: `^[1-9][0-9]{0,8}[${shape.units.join('')}]$` };
    case 'number':
      return {
        type: shape.whole ? 'integer' : 'number',
        minimum: shape.min,
        maximum: shape.max,
      };
    case 'truth':
      return { type: 'boolean' };
    case 'choice':
      return { enum: shape.words };
    case 'list':
      return listSchema(shape, definitions);
    case 'keyed':
      return {
        type: 'object',
        propertyNames: { enum: shape.keys },
        additionalProperties: jsonSchema(shape.of, definitions),
      };
    case 'record':
      return define(shape.name, definitions, () => recordSchema(shape, {}, definitions));
    default:
      return define(shape.name, definitions, () => taggedSchema(shape, definitions));
  }
}

function listSchema(shape: ListShape, definitions: Definitions): JsonSchema {
  const items = jsonSchema(shape.of, definitions);
  const unique = shape.distinct === true ? { uniqueItems: true } : {};
  const list = { type: 'array', minItems: shape.min, maxItems: shape.max, ...unique, items };
  return shape.single === true ? { anyOf: [items, list] } : list;
}

function taggedSchema(shape: TaggedShape, definitions: Definitions): JsonSchema {
  const variants = Object.entries(shape.variants).map(([tag, record]) =>
    define(record.name, definitions, () =>
      recordSchema(record, { [shape.tag]: { const: tag } }, definitions),
    ),
  );
  return {
    type: 'object',
    required: [shape.tag],
    properties: { [shape.tag]: { enum: Object.keys(shape.variants) } },
    oneOf: variants,
  };
}

/** The schema of a map with named words; `more` are properties that it has besides, all required. */
export function recordSchema(
  shape: RecordShape,
  more: Readonly<Record<string, JsonSchema>>,
  definitions: Definitions,
): JsonSchema {
  const words = Object.entries(shape.words);
  const required = words.filter(([, word]) => word.optional !== true && word.empty !== true);
  return {
    type: 'object',
    additionalProperties: false,
    required: [...Object.keys(more), ...required.map(([name]) => name)],
    properties: {
      ...more,
      ...Object.fromEntries(words.map(([name, word]) => [name, wordSchema(word, definitions)])),
    },
  };
}

function wordSchema(word: Word, definitions: Definitions): JsonSchema {
  const schema = jsonSchema(word.shape, definitions);
  const value = word.empty === true ? { anyOf: [{ type: 'null' }, schema] } : schema;
  return { description: word.means, ...value };
}

function define(name: string, definitions: Definitions, schema: () => JsonSchema): JsonSchema {
  definitions[name] ??= schema();
  return { $ref: `#/$defs/${name}` };
}
