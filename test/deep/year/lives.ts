import { again, answered, handedOver, many, offices, rated, spread, whose, type Life, type Step } from './steps.js';

/** Twelve that go as they should, from the session; office c reports each month, the others never. */
const onTime = many(12, (n) => {
  const office = spread(offices, n);
  const periods = office === 'c' ? ['2026-03-25', '2026-04-27', '2026-05-25'] : [];
  const reports = periods.map((on): Step => ({ on, act: 'reportProgress', office, period: on.slice(0, 7) }));
  return {
    deputy: whose(n),
    steps: [
      ...handedOver(office),
      ...answered(office, ['2026-03-16', '2026-05-12', n < 6 ? '2026-05-26' : '2026-06-03']),
      ...reports,
      rated(office, n < 6 ? '2026-06-08' : '2026-06-17'),
    ],
  };
});

/** The recess: handed over in other months, two of them after a long wait, one across the holidays of the new year. */
const recess: readonly Life[] = (
  [
    ['a', '2026-04-01', '2026-05-08', ['2026-05-11', '2026-06-16', '2026-07-28'], '2026-08-06'],
    ['b', '2026-04-01', '2026-05-08', ['2026-05-18', '2026-06-16', '2026-08-12'], '2026-08-20'],
    ['c', '2026-05-20', '2026-05-27', ['2026-05-29', '2026-06-16', '2026-08-24'], '2026-08-28'],
    ['a', '2026-06-10', '2026-06-16', ['2026-06-23', '2026-08-06', '2026-09-14'], '2026-09-21'],
    ['b', '2026-07-06', '2026-07-13', ['2026-07-15', '2026-08-20', '2026-09-28'], '2026-10-12'],
    ['c', '2026-08-06', '2026-08-12', ['2026-08-13', '2026-09-14', '2026-10-28'], '2026-11-05'],
    ['a', '2026-09-14', '2026-09-21', ['2026-09-23', '2026-10-12', '2026-12-14'], '2026-12-21'],
    ['b', '2026-10-28', '2026-11-05', ['2026-11-09', '2026-12-14', '2027-01-25'], '2027-02-01'],
    ['c', '2026-12-14', '2026-12-21', ['2026-12-24', '2027-01-25', '2027-03-01'], '2027-03-08'],
  ] as const
).map(([office, registered, assigned, dates, on], n) => ({
  deputy: whose(n),
  steps: [...handedOver(office, registered, assigned), ...answered(office, dates), rated(office, on)],
}));

/** Signed for a day late, and answered weeks late. */
const late = many(5, (n) => {
  const office = spread(offices, n);
  const dates = ['2026-03-19', '2026-05-12', n < 3 ? '2026-06-17' : '2026-07-02'] as const;
  return { deputy: whose(n), steps: [...handedOver(office), ...answered(office, dates), rated(office, '2026-07-15')] };
});

/** Not their business, they say: passed on, or told to do it after all. */
const objected = many(4, (n) => {
  const [office, to] = [spread(offices, n), spread(offices, n + 1)];
  const passedOn = n % 2 === 0;
  const end = passedOn ? to : office;
  return {
    deputy: whose(n),
    steps: [
      ...handedOver(office),
      { on: '2026-03-12', act: 'requestReassignment', office },
      passedOn
        ? { on: '2026-03-13', act: 'reassign', office, to }
        : { on: '2026-03-13', act: 'denyReassignment', office },
      ...answered(end, ['2026-03-18', '2026-05-12', '2026-06-03']),
      rated(end, '2026-06-17'),
    ],
  };
});

const extended = many(4, (n) => {
  const office = spread(offices, n);
  return {
    deputy: whose(n),
    steps: [
      ...handedOver(office),
      { on: '2026-05-20', act: 'requestExtension', office, until: '2026-08-31' },
      { on: '2026-05-26', act: 'grantExtension', office, until: '2026-08-31' },
      ...answered(office, ['2026-03-16', '2026-05-12', '2026-08-20']),
      rated(office, '2026-08-28'),
    ],
  };
});

/** Co-signed, with a second office that is to give its opinion: in time, or a little late. */
const cosigned = many(5, (n) => {
  const [lead, co] = [spread(offices, n), spread(offices, n + 1)];
  const together = [{ office: lead, role: 'lead' } as const, { office: co, role: 'co' } as const];
  return {
    deputy: n % 2 === 0 ? 'deputy' : 'deputyC',
    cosigned: true,
    steps: [
      { on: '2026-03-10', act: 'submit' },
      { on: '2026-03-10', act: 'register' },
      { on: '2026-03-11', act: 'assign', offices: together },
      ...answered(lead, ['2026-03-16', '2026-05-18', '2026-06-03']),
      { on: '2026-03-18', act: 'acknowledge', office: co },
      { on: n < 3 ? '2026-05-08' : '2026-05-12', act: 'giveCoOpinion', office: co },
      rated(lead, '2026-06-17'),
    ],
  };
});

/** Key suggestions; the last two answered so late that their leader hears of it. */
const key = many(3, (n) => {
  const office = spread(offices, n);
  const dates = ['2026-03-16', '2026-05-12', n === 0 ? '2026-06-03' : '2026-07-02'] as const;
  const day = { on: '2026-04-01' } as const;
  return {
    deputy: whose(n),
    steps: [
      ...handedOver(office),
      { ...day, act: 'designateKey' },
      ...answered(office, dates),
      rated(office, '2026-07-15'),
    ],
  };
});

/** Not satisfied: done again, the last one late again. */
const redone = many(4, (n) => {
  const office = spread(offices, n);
  const replied = n < 3 ? '2026-07-02' : '2026-07-15';
  return {
    deputy: whose(n),
    steps: [
      ...handedOver(office),
      ...answered(office, ['2026-03-16', '2026-05-12', '2026-06-03']),
      rated(office, '2026-06-08', 'dissatisfied'),
      { on: '2026-06-17', act: 'consult', office, stage: 'before' },
      ...again(office, ['2026-06-23', replied]),
      rated(office, '2026-07-28'),
    ],
  };
});

/** Promised: kept in time, kept late, and one that lasts beyond the year. */
const promised: readonly Life[] = (
  [
    ['2026-10-20', '2026-10-12'],
    ['2026-10-20', '2026-10-12'],
    ['2026-09-18', '2026-09-28'],
    ['2026-11-30', '2026-12-14'],
    ['2027-03-31', null],
  ] as const
).map(([promisedFor, kept], n) => {
  const office = spread(offices, n);
  const ends: Step[] = kept
    ? [
        { on: kept, act: 'fulfilCommitment', office },
        { on: kept, act: 'acceptFulfilment' },
      ]
    : [];
  const dates = ['2026-03-16', '2026-05-12', '2026-06-03'] as const;
  const steps = [...handedOver(office), ...answered(office, dates, promisedFor), rated(office, '2026-06-17'), ...ends];
  return { deputy: whose(n), steps };
});

/** Two offices, each of which answers for itself. */
const separate = many(3, (n) => {
  const [one, other] = [spread(offices, n), spread(offices, n + 1)];
  const both = [one, other].map((office) => ({ office, role: 'separate' as const }));
  return {
    deputy: whose(n),
    steps: [
      { on: '2026-03-10', act: 'submit' },
      { on: '2026-03-10', act: 'register' },
      { on: '2026-03-11', act: 'assign', offices: both },
      ...answered(one, ['2026-03-16', '2026-05-12', '2026-05-26']),
      ...answered(other, ['2026-03-18', '2026-05-12', '2026-06-03']),
      rated(one, '2026-06-08'),
      rated(other, '2026-06-17'),
    ],
  };
});

/** Of the court, the second late and with a letter. */
const courts = many(2, (n) => ({
  deputy: whose(n),
  steps: [
    ...handedOver('court'),
    ...answered('court', ['2026-03-16', '2026-05-12', n === 0 ? '2026-06-03' : '2026-07-02']),
    ...(n === 0
      ? []
      : ([
          { on: '2026-06-17', act: 'superviseByLetter', office: 'court', until: '2026-06-26' },
          { on: '2026-06-30', act: 'answerLetter', office: 'court' },
        ] as const)),
    rated('court', n === 0 ? '2026-06-17' : '2026-07-15'),
  ],
}));

/** Nobody rates them though they are urged. */
const unrated = many(2, (n) => ({
  deputy: whose(n),
  steps: [
    ...handedOver(spread(offices, n)),
    ...answered(spread(offices, n), ['2026-03-16', '2026-05-12', '2026-06-03']),
    { on: '2026-06-23', act: 'urge' as const },
  ],
}));

const ended: readonly Life[] = [
  {
    deputy: 'deputyC',
    steps: [
      { on: '2026-03-10', act: 'submit' },
      { on: '2026-03-12', act: 'refuse' },
    ],
  },
  { deputy: 'deputyB', steps: [...handedOver('b'), { on: '2026-04-01', act: 'withdraw' }] },
];

/** Sixty suggestions of a year. */
export const lives: readonly Life[] = [
  ...[
    onTime,
    recess,
    late,
    objected,
    extended,
    cosigned,
    key,
    redone,
    promised,
    separate,
    courts,
    unrated,
    ended,
  ].flat(),
];
