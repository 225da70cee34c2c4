import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'data/', 'test-results/', 'coverage/']),
	ts.configs.eslintRecommended,
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		linterOptions: { noInlineConfig: true },
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'max-lines': ['error', 400],
			'no-restricted-imports': [
				'error',
				{
					name: '@lucide/svelte',
					message: 'Take one icon from @lucide/svelte/icons/, the type from #lib/ui/icon.ts.'
				}
			],
			'object-shorthand': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{
					argsIgnorePattern: '^_',
					varsIgnorePattern: '^_',
					destructuredArrayIgnorePattern: '^_',
					caughtErrors: 'all'
				}
			],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-deprecated': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'svelte/no-useless-mustaches': ['error', { ignoreStringEscape: true }],
			// Trellis is always served at the root of its host.
			'svelte/no-navigation-without-resolve': 'off',
			// A Map inside a function is often meant to be plain.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		// What expect.any() and its like give back stands for a value of any type.
		files: ['**/*.test.ts'],
		rules: { '@typescript-eslint/no-unsafe-assignment': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	{
		// Types in markup and in JSDoc are svelte-check's to judge: what the parser cannot infer there looks like any.
		files: ['**/*.svelte', '**/*.{js,mjs}'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	}
);
