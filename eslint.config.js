import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const sizes = (functions) => ({
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: functions }],
  'max-params': ['error', { max: 5 }],
});

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Configuration comes from Config; only config/environment.ts reads process.env.',
};

/** What comes out of JSON.parse and supertest has no type; there the rules on `any` would only breed assertions. */
const untyped = Object.fromEntries(
  ['argument', 'assignment', 'call', 'member-access', 'return'].map((rule) => [
    `@typescript-eslint/no-unsafe-${rule}`,
    'off',
  ]),
);

/** The rules for Vue that are about blanks and line ends. */
const looks = Object.keys(vue.rules).filter((name) => vue.rules[name].meta?.type === 'layout');

/** A lost await inside a transaction is this product's worst bug: the rules on promises are errors everywhere. */
export default tseslint.config(
  { ignores: ['**/node_modules/', 'dist/', '.data/', 'coverage/', 'web/dist/', 'web/src/api/schema.d.ts'] },
  tseslint.configs.recommended,
  {
    files: ['{src,migrations,test}/**/*.{ts,mjs}'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/promise-function-async': 'off',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      ...sizes(40),
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', environment] },
  },
  { files: ['src/platform/config/environment.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**/*.ts'], rules: { ...sizes(250), ...untyped, '@typescript-eslint/require-await': 'off' } },
  { files: ['src/platform/start/*.mjs', 'src/platform/start.mjs'], rules: untyped },
  ...vue.configs['flat/recommended'].map((one) => ({ ...one, files: ['web/**/*.vue'] })),
  {
    files: ['web/**/*.{ts,vue}'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: {
      parserOptions: {
        project: 'web/tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // What a template hands an event to may answer a promise: Vue awaits it and tells what went wrong.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      // Types do not reach through components here: vue-tsc checks templates and props.
      ...untyped,
      // What a page keeps together is one function: its state, and what is done with it.
      ...sizes(120),
    },
  },
  // Prettier sets how templates look.
  {
    files: ['web/**/*.vue'],
    plugins: { vue },
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } },
    rules: {
      ...Object.fromEntries(looks.map((name) => [`vue/${name}`, 'off'])),
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      'vue/multi-word-component-names': ['error', { ignores: ['App'] }],
    },
  },
  // A class that Nest makes a module of holds nothing but its decorator.
  { files: ['**/*.module.ts'], rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
);
