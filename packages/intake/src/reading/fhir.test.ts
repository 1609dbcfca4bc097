import { describe, expect, it } from 'vitest';
import { idNumber } from '../testing/people.ts';
import { rowsOf, told } from '../testing/submit.ts';

const PATIENT = {
  resourceType: 'Patient',
  id: 'p1',
  identifier: [{ type: { coding: [{ code: 'NI' }] }, value: idNumber(1) }],
  name: [{ text: '张三' }],
  telecom: [{ system: 'phone', value: '10012345678' }],
};
const SPECIMEN = {
  resourceType: 'Specimen',
  id: 's1',
  accessionIdentifier: { value: 'S-1' },
  collection: { collectedDateTime: '2022-04-01T08:00:00+08:00' },
};
const OBSERVATION = {
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '94500-6' }] },
  subject: { reference: 'Patient/p1' },
  specimen: { reference: '#s1' },
  contained: [SPECIMEN],
  issued: '2022-04-01T12:00:00Z',
  valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '260385009' }] },
};

const bundle = (...resources: object[]) =>
  JSON.stringify({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  });
const read = async (...resources: object[]) =>
  told(await rowsOf('laboratory', bundle(...resources)));

describe('a FHIR R4 bundle', () => {
  it('gives a row for each observation, with its place in the bundle', async () => {
    const rows = await rowsOf('laboratory', bundle(PATIENT, OBSERVATION));
    expect(rows).toEqual([
      {
        row: 2,
        ok: true,
        record: {
          type: 'facts',
          person: {
            documentType: 'resident-id',
            document: idNumber(1),
            name: '张三',
            phone: '10012345678',
          },
          facts: [
            {
              kind: 'test',
              source: { reference: 'S-1' },
              validFrom: '2022-04-01T08:00:00+08:00',
              reportedAt: '2022-04-01T20:00:00+08:00',
              result: 'negative',
              method: 'nucleic',
              pooling: 'single',
              sampleId: 'S-1',
            },
          ],
        },
      },
    ]);
  });

  it('may hold what is not final: it is pending, whatever it says', async () => {
    const [row] = await read(PATIENT, { ...OBSERVATION, status: 'preliminary' });
    expect(row).toMatchObject({ facts: [{ result: 'pending' }] });
    expect(row).not.toMatchObject({ facts: [{ reportedAt: expect.anything() as unknown }] });
  });

  it('may correct a result, pool samples, and say results in words', async () => {
    const pooled = {
      ...SPECIMEN,
      parent: [{ reference: 'Specimen/a' }, { reference: 'Specimen/b' }],
    };
    const rows = await read(
      PATIENT,
      { ...OBSERVATION, status: 'corrected', valueCodeableConcept: { text: '阳性' } },
      { ...OBSERVATION, contained: [pooled], valueCodeableConcept: undefined, valueString: '可疑' },
      { ...OBSERVATION, status: 'entered-in-error' },
    );
    expect(rows).toMatchObject([
      { facts: [{ result: 'positive', corrects: 'S-1' }] },
      { facts: [{ result: 'inconclusive', pooling: 'pooled' }] },
      { facts: [{ result: 'invalid' }] },
    ]);
  });

  it('tells what an observation lacks', async () => {
    expect(await read({ ...OBSERVATION, contained: [] })).toEqual([
      [
        'name: cell-missing',
        'document: cell-missing',
        'sampleId: cell-missing',
        'sampledAt: cell-missing',
      ],
    ]);
  });

  it('of the wrong shape anywhere is no failure', async () => {
    const odd = {
      resourceType: 'Observation',
      subject: 7,
      specimen: [null],
      contained: {},
      code: 'x',
      identifier: [4],
    };
    expect(await read(odd, { resourceType: 'Observation', status: {} })).toEqual([
      expect.arrayContaining(['result: cell-missing']),
      expect.arrayContaining(['result: cell-missing']),
    ]);
  });
});
