import { type Fields, isFields } from './read-json.ts';

/**
 * The codes of FHIR, SNOMED CT and LOINC for what a laboratory reports, in our words. What is not in the list is handed
 * on as its text, and read like the cell of a table.
 */
const CODES: Readonly<Record<string, string>> = {
  // results: SNOMED CT, HL7 interpretation
  '260385009': 'negative',
  '260415000': 'negative',
  NEG: 'negative',
  ND: 'negative',
  '10828004': 'positive',
  '260373001': 'positive',
  POS: 'positive',
  DET: 'positive',
  '419984006': 'inconclusive',
  IND: 'inconclusive',
  '455371000124106': 'invalid',
  // methods: LOINC
  '94500-6': 'nucleic',
  '94309-2': 'nucleic',
  '94558-4': 'antigen',
  '97097-0': 'antigen',
  // documents: HL7 v2-0203
  NI: 'resident-id',
  NNCHN: 'resident-id',
  PPN: 'passport',
};

/** Not finished: a result may stand in it, but nobody vouches for it yet. */
const OPEN = new Set(['registered', 'preliminary']);
const CORRECTED = new Set(['corrected', 'amended']);

/** A resource and what its references lead to. */
type Find = (reference: unknown) => Fields;

/** Whether it is a bundle with observations. */
export function isBundle(document: unknown): document is Fields {
  return isFields(document) && document.resourceType === 'Bundle' && Array.isArray(document.entry);
}

/** The observations of a bundle as rows of the laboratory kind, each with its place in the bundle, from 1. */
export function observationsOf(
  bundle: Fields,
): { readonly row: number; readonly fields: Fields }[] {
  const entries = (bundle.entry as unknown[]).map((entry) => (isFields(entry) ? entry : {}));
  const byReference = new Map<string, Fields>();
  for (const { fullUrl, resource } of entries) {
    if (!isFields(resource)) continue;
    if (typeof fullUrl === 'string') byReference.set(fullUrl, resource);
    byReference.set(`${text(resource.resourceType)}/${text(resource.id)}`, resource);
  }
  return entries.flatMap(({ resource }, i) => {
    if (!isFields(resource) || resource.resourceType !== 'Observation') return [];
    const contained = list(resource.contained);
    const find: Find = (to) => {
      const reference = isFields(to) ? text(to.reference) : '';
      return (
        contained.find((one) => `#${text(one.id)}` === reference) ??
        byReference.get(reference) ??
        {}
      );
    };
    return [{ row: i + 1, fields: fieldsOf(resource, find) }];
  });
}

function fieldsOf(observation: Fields, find: Find): Fields {
  const patient = find(observation.subject);
  const specimen = find(observation.specimen);
  const collection = isFields(specimen.collection) ? specimen.collection : {};
  const [identifier] = list(patient.identifier);
  const sampleId = text(
    [specimen.accessionIdentifier, ...list(specimen.identifier), ...list(observation.identifier)]
      .filter(isFields)
      .find((one) => text(one.value) !== '')?.value,
  );
  const open = OPEN.has(text(observation.status));
  const phone = list(patient.telecom).find((one) => one.system === 'phone');
  return {
    name: nameOf(list(patient.name)[0]),
    documentType: word(identifier?.type),
    document: identifier?.value,
    phone: phone?.value,
    sampleId,
    sampledAt: collection.collectedDateTime ?? observation.effectiveDateTime,
    reportedAt: open ? undefined : observation.issued,
    result: open ? 'pending' : resultOf(observation),
    method: word(observation.method) ?? codeOf(observation.code),
    pooling: list(specimen.parent).length > 1 ? 'pooled' : 'single',
    laboratory: list(observation.performer)[0]?.display,
    corrects: CORRECTED.has(text(observation.status)) ? sampleId : undefined,
  };
}

/** A result that was entered in error or could not be had says nothing about the person. */
function resultOf(observation: Fields): unknown {
  const status = text(observation.status);
  if (status === 'cancelled' || status === 'entered-in-error') return 'invalid';
  return (
    word(observation.valueCodeableConcept) ??
    observation.valueString ??
    word(list(observation.interpretation)[0])
  );
}

function nameOf(name: Fields | undefined): unknown {
  if (name === undefined) return undefined;
  const given = Array.isArray(name.given) ? name.given.map(text).join('') : '';
  return name.text ?? `${text(name.family)}${given}`;
}

/** A coded concept in our words, or as its text. */
function word(concept: unknown): unknown {
  if (!isFields(concept)) return undefined;
  return codeOf(concept) ?? concept.text ?? list(concept.coding)[0]?.display;
}

function codeOf(concept: unknown): string | undefined {
  if (!isFields(concept)) return undefined;
  return list(concept.coding)
    .map((coding) => CODES[text(coding.code)])
    .find((known) => known !== undefined);
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
