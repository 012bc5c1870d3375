// Style is prettier's; this file keeps the direction of the house (ARCHITECTURE.md) and the mistakes a compiler lets pass.
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Folder → what its files may not import. Patterns are matched against the import as written. */
const direction = {
  'src/core/**': [
    'vscode',
    'node:*',
    '**/editor/**',
    '**/worker/**',
    '**/sources/**',
    '**/cli/**',
    '**/dashboard/**',
    '**/journal/**',
    '**/host/**',
    '#host/*',
    '**/extension',
  ],
  'src/core/{text,lexicon,names}/**': [
    '../quotes/**',
    '../entities/**',
    '../claims/**',
    '../checks/**',
    '../anchoring/**',
    '../review/**',
    '**/report/**',
    '../analyze',
  ],
  'src/core/{quotes,entities}/**': [
    '**/claims/**',
    '**/checks/**',
    '**/anchoring/**',
    '**/review/**',
    '**/report/**',
    '**/core/analyze',
    '../analyze',
  ],
  'src/core/{claims,checks}/**': ['../anchoring/**', '../review/**', '**/report/**', '../analyze'],
  'src/core/{anchoring,review}/**': [
    '../analyze',
    '../quotes/**',
    '../entities/**',
    '../claims/**',
    '../checks/**',
    '**/report/**',
  ],
  'src/core/report/**': ['../analyze', '../../analyze'],
  'src/report/**': ['vscode', '**/editor/**', '**/worker/**', '**/sources/**', '**/cli/**', '**/extension'],
  'src/host/**': ['**/editor/**', '**/cli/**', '**/extension'],
  'src/journal/**': ['vscode', '**/editor/**', '**/worker/**', '**/sources/**', '**/cli/**', '**/extension'],
  'src/worker/**': ['vscode', '**/editor/**', '**/cli/**', '**/extension'],
  'src/sources/**': ['vscode', '**/editor/**', '**/worker/**', '**/cli/**', '**/extension'],
  'src/cli/**': ['vscode', '**/editor/**', '**/extension'],
  'src/dashboard/**': [
    'vscode',
    'node:*',
    '**/editor/**',
    '**/worker/**',
    '**/sources/**',
    '**/cli/**',
    '**/extension',
  ],
  'src/editor/**': ['**/extension', '**/cli/**', '**/core/analyze'],
};

/** A later rule replaces an earlier one for the same file, so each folder gets the union of what its parents forbid. */
const directionRules = Object.keys(direction).map((files) => {
  const group = Object.entries(direction)
    .filter(([other]) => other === files || (other === 'src/core/**' && files.startsWith('src/core/')))
    .flatMap(([, patterns]) => patterns);
  return {
    files: [files],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group, message: 'Against the direction of the house: see ARCHITECTURE.md.' }] },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // `return stop();` in a function that returns nothing reads better than two statements.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Disposables are recognised by their shape: any object with `dispose` is one.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Drafts hold any character, so patterns must be able to name any character.
      'no-control-regex': 'off',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipComments: true }],
      'no-misleading-character-class': 'error',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['test/ui/attic/*.js'], languageOptions: { globals: globals.node } },
  { files: ['test/web/newsroom/*.js'], languageOptions: { globals: { ...globals.commonjs, ...globals.worker } } },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  ...directionRules,
);
