import { DOCUMENT_TYPES } from '@kangma/intake';
import type { Minute } from '@kangma/policy';
import { timeText } from '../local-time.ts';
import type { Named } from '../outbreak/entry.ts';
import type { TableRow } from './table.ts';

const SNOMED: Readonly<Record<string, string>> = {
  negative: '260385009',
  positive: '10828004',
  inconclusive: '419984006',
};
const LOINC: Readonly<Record<string, string>> = { nucleic: '94500-6', antigen: '94558-4' };

/** Laboratory results as a FHIR R4 Bundle of Observations, each with its patient and specimen contained. */
export function fhirText(rows: Iterable<TableRow>): string {
  const entry = Array.from(rows, (row) => ({ resource: observation(row) }));
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
}

function observation({ person, values }: TableRow): object {
  const { sampleId, sampledAt, reportedAt, result, method = 'nucleic', laboratory } = values;
  const { pooling, tube, corrects } = values;
  const issued = typeof reportedAt === 'number' ? { issued: instant(reportedAt) } : {};
  const parent =
    pooling === 'pooled' ? { parent: [{ display: tube }, { display: '混检同管' }] } : {};
  const collection =
    typeof sampledAt === 'number' ? { collection: { collectedDateTime: instant(sampledAt) } } : {};
  return {
    resourceType: 'Observation',
    status: result === 'pending' ? 'registered' : corrects === undefined ? 'final' : 'corrected',
    contained: [
      ...(person === null ? [] : [patient(person)]),
      {
        resourceType: 'Specimen',
        id: 'specimen',
        accessionIdentifier: { value: sampleId },
        ...collection,
        ...parent,
      },
    ],
    code: { coding: [{ system: 'http://loinc.org', code: LOINC[String(method)] }] },
    subject: { reference: '#patient' },
    specimen: { reference: '#specimen' },
    performer: [{ display: laboratory }],
    ...issued,
    ...(result === 'pending' ? {} : { valueCodeableConcept: concept(String(result)) }),
  };
}

function concept(result: string): object {
  const code = SNOMED[result];
  return code === undefined
    ? { text: result }
    : { coding: [{ system: 'http://snomed.info/sct', code }] };
}

function patient({ name, documentType, document, phone }: Named): object {
  const code = documentType === 'resident-id' ? 'NI' : documentType === 'passport' ? 'PPN' : null;
  const type =
    code === null
      ? { text: DOCUMENT_TYPES[documentType]['zh-Hans'] }
      : { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code }] };
  return {
    resourceType: 'Patient',
    id: 'patient',
    name: [{ text: name }],
    identifier: [{ type, value: document }],
    ...(phone === undefined ? {} : { telecom: [{ system: 'phone', value: phone }] }),
  };
}

function instant(minute: Minute): string {
  return `${timeText(minute).replace(' ', 'T')}:00+08:00`;
}
