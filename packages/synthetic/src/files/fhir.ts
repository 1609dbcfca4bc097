import { DOCUMENT_TYPES, type DocumentType, type RowFields } from '@kangma/intake';

const SNOMED: Readonly<Record<string, string>> = {
  negative: '260385009',
  positive: '10828004',
  inconclusive: '419984006',
};
const LOINC: Readonly<Record<string, string>> = { nucleic: '94500-6', antigen: '94558-4' };

/** Laboratory results as a FHIR R4 Bundle of Observations, each with its patient and specimen contained. */
export function fhirText(rows: readonly RowFields[]): string {
  const entry = rows.map((row) => ({ resource: observation(row) }));
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
}

function observation(row: RowFields): object {
  const { sampleId, sampledAt, reportedAt, result, method = 'nucleic', laboratory, tube } = row;
  const status = row.corrects === undefined ? 'final' : 'corrected';
  const parent = [{ display: tube }, { display: '混检同管' }];
  return {
    resourceType: 'Observation',
    status: result === 'pending' ? 'registered' : status,
    contained: [
      patient(row),
      {
        resourceType: 'Specimen',
        id: 'specimen',
        accessionIdentifier: { value: sampleId },
        ...(sampledAt === undefined ? {} : { collection: { collectedDateTime: sampledAt } }),
        ...(row.pooling === 'pooled' ? { parent } : {}),
      },
    ],
    code: { coding: [{ system: 'http://loinc.org', code: LOINC[method as string] }] },
    subject: { reference: '#patient' },
    specimen: { reference: '#specimen' },
    performer: [{ display: laboratory }],
    ...(reportedAt === undefined ? {} : { issued: reportedAt }),
    ...(result === 'pending' ? {} : { valueCodeableConcept: concept(result as string) }),
  };
}

function concept(result: string): object {
  const code = SNOMED[result];
  return code === undefined
    ? { text: result }
    : { coding: [{ system: 'http://snomed.info/sct', code }] };
}

function patient({ name, documentType, document, phone }: RowFields): object {
  const code = documentType === 'resident-id' ? 'NI' : documentType === 'passport' ? 'PPN' : null;
  const type =
    code === null
      ? { text: DOCUMENT_TYPES[documentType as DocumentType]['zh-Hans'] }
      : { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code }] };
  return {
    resourceType: 'Patient',
    id: 'patient',
    name: [{ text: name }],
    identifier: [{ type, value: document }],
    ...(phone === undefined ? {} : { telecom: [{ system: 'phone', value: phone }] }),
  };
}
