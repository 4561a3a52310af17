/**
 * The order of the rooms (see src/README.md): each may import what stands to its left, never the other way.
 *   platform → congress → deadlines → case-file → notices → lifecycle → stages → demonstration
 * search, reports, assessment and portal stand on case-file; documents may also call lifecycle, never a stage; the
 * demonstration, on top of all, takes a ledger in by documents.
 */
const rooms = {
  platform: [],
  congress: ['platform'],
  deadlines: ['platform', 'congress'],
  'case-file': ['platform', 'congress', 'deadlines'],
  notices: ['platform', 'congress', 'deadlines', 'case-file'],
  lifecycle: ['platform', 'congress', 'deadlines', 'case-file', 'notices'],
  stages: ['platform', 'congress', 'deadlines', 'case-file', 'notices', 'lifecycle'],
  search: ['platform', 'congress', 'deadlines', 'case-file'],
  reports: ['platform', 'congress', 'deadlines', 'case-file'],
  assessment: ['platform', 'congress', 'deadlines', 'case-file', 'notices', 'reports'],
  portal: ['platform', 'congress', 'deadlines', 'case-file'],
  documents: ['platform', 'congress', 'deadlines', 'case-file', 'notices', 'lifecycle', 'reports'],
  demonstration: ['platform', 'congress', 'deadlines', 'case-file', 'notices', 'lifecycle', 'stages', 'documents'],
};

const order = Object.entries(rooms).map(([room, below]) => ({
  name: `room-${room}`,
  severity: 'error',
  comment: `src/${room} may import only ${[...below, 'itself'].join(', ')}`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...below].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...order,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A circle of imports fails at load with ES modules, and hides who stands on whom.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'stages-apart',
      severity: 'error',
      comment: 'The five stages never import one another.',
      from: { path: '^src/stages/([^/]+)/' },
      to: { path: '^src/stages/[^/]+/', pathNot: '^src/stages/$1/' },
    },
    {
      name: 'src-without-tests',
      severity: 'error',
      comment: 'The product does not import its tests.',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'migrations-stand-alone',
      severity: 'error',
      comment: 'A migration must mean the same in ten years: it imports nothing of the house but platform.',
      from: { path: '^migrations/' },
      to: { path: '^(src/(?!platform/)|test/)' },
    },
    {
      name: 'migrations-packages',
      severity: 'error',
      comment: 'A migration is SQL: of packages it knows typeorm only.',
      from: { path: '^migrations/' },
      to: { path: 'node_modules', pathNot: 'node_modules/typeorm/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'What cannot be found cannot be run.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-packages',
      severity: 'error',
      comment: 'The image holds no development packages. (The launcher is not part of the image.)',
      from: { path: '^(src|migrations)/', pathNot: '^src/platform/start(\\.mjs|/)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
