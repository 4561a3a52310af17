import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { suggestionAwardStates } from '../../src/assessment/awards/award-answers.js';
import {
  aspects,
  comparisons,
  judgedBy,
  measureKinds,
  quotaRoundings,
  ruleKinds,
  standards,
  whenNone,
} from '../../src/assessment/measures/measure.js';
import { questions, ratingAxes } from '../../src/assessment/measures/questions.js';
import { assessmentStates } from '../../src/assessment/runs/assessment.js';
import { adjustments } from '../../src/assessment/runs/forms.js';
import { objectionStates } from '../../src/assessment/runs/objection-answers.js';
import { submitterKinds, reviewKinds } from '../../src/case-file/answers/submission-answer.js';
import { urgingTargets } from '../../src/case-file/answers/supervision-answer.js';
import { subjectLabels } from '../../src/lifecycle/subjects.js';
import { requestKinds, sorts } from '../../src/case-file/list-filters.js';
import * as states from '../../src/case-file/states.js';
import { roles } from '../../src/congress/actor.js';
import { scopes } from '../../src/congress/api-tokens/scopes.js';
import { signInKinds } from '../../src/congress/identities/identity-forms.js';
import { securityKinds } from '../../src/congress/record/security-kinds.js';
import { levels, systems } from '../../src/congress/levels.js';
import { refusalReasonLabels } from '../../src/congress/profile/refusal-reasons.js';
import { specialDayKinds } from '../../src/deadlines/calendar.js';
import { clockKinds, owers } from '../../src/deadlines/clock-kinds.js';
import { clockStates } from '../../src/deadlines/clock.js';
import { lightNames } from '../../src/deadlines/light.js';
import { calendarSources } from '../../src/lifecycle/calendar/calendar-forms.js';
import { acts } from '../../src/lifecycle/acts.js';
import { channels, deliveryStates, waitingPlaces } from '../../src/notices/sending/message-delivery.js';
import { catalogue } from '../../src/platform/errors/catalogue.js';
import { denominators } from '../../src/reports/denominators.js';
import { groupings } from '../../src/reports/levels.js';
import { overviewDenominators, overviewGroupings } from '../../src/reports/overview/overview-groupings.js';
import { lookBackStates } from '../../src/stages/4-supervision/look-backs/draw-answers.js';
import { importKinds } from '../../src/documents/imports/format.js';
import { importModes, importStates } from '../../src/documents/imports/import-answers.js';
import { exportFormats, exportStates } from '../../src/documents/exports/export.js';
import { exportTitles } from '../../src/documents/exports/kinds/kinds.js';
import { encodings } from '../../src/platform/sheets/csv.js';
import { listReasons } from '../../src/stages/4-supervision/quarter/list-reasons.js';
import { reportStatuses } from '../../src/stages/3-handling/office-reports/office-report-answers.js';
import { trackingStatuses } from '../../src/stages/4-supervision/tracking/tracking-answers.js';
import { voteKinds, voteStates } from '../../src/stages/4-supervision/votes/vote-answers.js';
import { startApp, type TestApp } from '../support/app.js';
import { ApiDocument, everywhere, type Json } from '../support/openapi.js';

const chinese = /[一-鿿]/;
let service: TestApp;
let document: ApiDocument;

beforeAll(async () => {
  service = await startApp();
  document = await ApiDocument.of(service);
});
afterAll(() => service.close());

describe('bodies', () => {
  it('have an example that is right by their own schema', () => {
    const bodies = document.operations.filter(({ said }) => said.requestBody?.content['application/json']);
    expect(bodies.length).toBeGreaterThan(20);
    for (const { id, at, said } of bodies) {
      const example = said.requestBody?.content['application/json']?.example;
      expect(Object.keys(example ?? {})).not.toEqual([]);
      const place = [...at, 'requestBody', 'content', 'application/json', 'schema'];
      expect({ id, faults: document.faults(place, example) }).toEqual({ id, faults: [] });
    }
  });
});

describe('forms', () => {
  it('take no field that they do not name, at any depth: nothing can be assigned that nobody meant', () => {
    const forms = document.operations.flatMap<Json>(
      ({ said }) => said.requestBody?.content['application/json']?.schema ?? [],
    );
    expect(forms.length).toBeGreaterThan(20);
    const open = forms.flatMap((form) => [...within(form)]).filter((one) => one['additionalProperties'] === true);
    expect(open).toEqual([]);
    for (const form of forms) expect(document.resolve(form)['additionalProperties']).toBe(false);
  });
});

describe('schemas', () => {
  it('are none of them empty; objects are closed and say what must be there', () => {
    for (const schema of schemas()) {
      expect(Object.keys(schema)).not.toEqual([]);
      const says = ['type', '$ref', 'anyOf', 'oneOf', 'allOf', 'enum'].some((word) => word in schema);
      expect({ schema, says }).toEqual({ schema, says: true });
      if (![schema['type']].flat().includes('object')) continue;
      expect({ schema, closed: 'additionalProperties' in schema }).toEqual({ schema, closed: true });
      if (schema['additionalProperties'] === false) expect(Object.keys(schema['properties'] as Json)).not.toEqual([]);
    }
  });

  it('describe every property in Chinese, and use nothing that 3.1 no longer has', () => {
    for (const schema of schemas()) {
      expect(schema).not.toHaveProperty('nullable');
      for (const [name, property] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>)) {
        expect({ name, property }).toEqual({
          name,
          property: expect.objectContaining({ description: expect.stringMatching(chinese) }),
        });
      }
    }
  });

  it('have examples that are right', () => {
    const named = Object.keys((document.whole['components'] as { schemas: Json }).schemas);
    for (const name of named) {
      for (const [property, said] of Object.entries(
        (document.schema(name)['properties'] ?? {}) as Record<string, Json>,
      )) {
        if (!('example' in said)) continue;
        const faults = document.faults(['components', 'schemas', name, 'properties', property], said['example']);
        expect({ name, property, faults }).toEqual({ name, property, faults: [] });
      }
    }
  });

  it('tell each value of a list with its Chinese name', () => {
    const named = new Set(knownLists().map((list) => JSON.stringify(list)));
    const properties = schemas().flatMap((schema) =>
      Object.values((schema['properties'] ?? {}) as Record<string, Json>),
    );
    const chosen = properties.filter((one) => Array.isArray(one['enum']));
    expect(chosen.length).toBeGreaterThan(30);
    for (const { enum: values, description } of chosen as { enum: (string | null)[]; description: string }[]) {
      const known = values.filter((one) => one !== null);
      if (!named.has(JSON.stringify(known)) || known.length === 1) continue;
      for (const value of known) expect(description).toMatch(new RegExp(`[:：、]${value} [^a-z]*[一-鿿]`));
    }
  });

  it('have the lists of the code as their enums', () => {
    const known = new Set([...knownLists(), ...unnamedLists].map((list) => JSON.stringify(list)));
    for (const schema of schemas()) {
      if (!Array.isArray(schema['enum'])) continue;
      const values = schema['enum'].filter((one) => one !== null) as string[];
      expect([...known]).toContain(JSON.stringify(values));
    }
    const used = new Set(schemas().flatMap(({ enum: values }) => (Array.isArray(values) ? values.map(String) : [])));
    for (const list of knownLists()) expect(list.filter((one) => !used.has(one))).toEqual([]);
  });
});

/** Every schema of the document: of components, parameters, bodies, answers, headers, and those within them. */
function schemas(): Json[] {
  const { schemas: named } = document.whole['components'] as { schemas: Record<string, Json> };
  const placed = [...everywhere(document.whole['paths'])].flatMap(({ schema }) => (schema ? [schema as Json] : []));
  return [...Object.values(named), ...placed].flatMap((one) => [...within(one)]);
}

function* within(schema: Json): Generator<Json> {
  yield schema;
  const { properties, items, anyOf, oneOf, allOf, additionalProperties } = schema;
  const parts = [...Object.values(properties ?? {}), items, ...[anyOf, oneOf, allOf].flat(), additionalProperties];
  for (const part of parts) if (typeof part === 'object' && part !== null) yield* within(part as Json);
}

/** Lists that have no names in the code: of the health check, and the switches of a jurisdiction profile. */
const unnamedLists = [
  ...[['ok'], ['ok', 'degraded'], ['ok', 'away']],
  ...[
    ['receipt', 'handover'],
    ['lead', 'each'],
    ['restart', 'continue'],
    ['any', 'all'],
    ['before', 'during'],
    // of a form, where nothing but texts can be sent
    ['true'],
  ],
  ...Object.keys(ruleKinds).map((kind) => [kind]),
  ['HALF_UP', 'LARGEST_REMAINDER', 'ADJUST_LARGEST', 'TRUNCATE'],
];

function knownLists(): string[][] {
  const { caseStates, assignmentStates, officeRoles, suggestionKinds, formations, publicationWishes } = states;
  const { publications, consultationStages, consultationForms, ratings, commitmentStates, supervisionCauses } = states;
  const { extensionStates } = states;
  const ofCase = { caseStates, assignmentStates, officeRoles, suggestionKinds, formations, publicationWishes };
  const ofHandling = {
    publications,
    consultationStages,
    consultationForms,
    ratings,
    commitmentStates,
    extensionStates,
    supervisionCauses,
  };
  const lists = { ...ofCase, ...ofHandling, sorts, roles, levels, systems, clockStates, lightNames, acts, catalogue };
  const names = {
    ...lists,
    refusalReasonLabels,
    subjectLabels,
    securityKinds,
    clockKinds,
    owers,
    specialDayKinds,
    calendarSources,
    reportStatuses,
    trackingStatuses,
    lookBackStates,
    voteStates,
    voteKinds,
    scopes,
    signInKinds,
    listReasons,
    requestKinds,
    submitterKinds,
    reviewKinds,
    urgingTargets,
    ...states,
    ...{ channels, deliveryStates, waitingPlaces, denominators, groupings, overviewDenominators, overviewGroupings },
    ...{ assessmentStates, objectionStates, suggestionAwardStates, adjustments, ruleKinds, standards, measureKinds },
    ...{ whenNone, comparisons, aspects, judgedBy, quotaRoundings, questions, ratingAxes },
    ...{ channels, deliveryStates, waitingPlaces, denominators, groupings },
    ...{ importKinds, importModes, importStates },
    ...{ exportTitles, exportFormats, exportStates, encodings },
    withSystem: { ...roles, system: '' },
  };
  // These name fields of a body or an answer, and are no values.
  const fields: readonly string[] = ['evaluationDimensions', 'checks'];
  return Object.entries(names).flatMap(([name, list]) => (fields.includes(name) ? [] : [Object.keys(list)]));
}
