// Imports look down: app → components → lib; inside lib the foundations know no domain. Each rule says why it is there.
const FOUNDATIONS = 'actions|auth|db|errors|audit|format|offline|jobs|files|regions'
const DOMAINS =
  'people|poktan|kampung-kb|families|tpk|growth|reports|figures|targets|convergence|meetings|contests|surveys|imports|dashboards'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'components-know-no-page',
      comment: 'A component is used by many pages; what only one page needs lives beside that page.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'lib-knows-no-screen',
      comment: 'What the product means must hold without a browser: for imports, the API and the tests.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'product-knows-no-script-or-test',
      comment: 'Scripts and tests use the product, never the other way round.',
      severity: 'error',
      from: { path: '^(app|components|lib)/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'foundations-know-no-domain',
      comment: 'Every domain stands on the foundations; one that looked up would tie them all together.',
      severity: 'error',
      from: { path: `^lib/(${FOUNDATIONS})/|^lib/(env|paths)\\.ts$` },
      to: { path: `^lib/(${DOMAINS})/` },
    },
    {
      name: 'only-db-holds-the-database',
      comment: 'One door to PostgreSQL, so that no query runs outside an office’s scope.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '^lib/db/' },
      // The shape of a row may be named anywhere; only values open a connection.
      to: {
        path: '^lib/db/generated/|node_modules/(pg|pg-copy-streams|pg-cursor|@prisma)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'dashboards-are-read-by-none',
      comment:
        'Dashboards, and the stunting desk, read every domain; a domain that read them would make a circle of the whole.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(dashboards|stunting)/' },
      to: { path: '^lib/(dashboards|stunting)/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^lib/db/generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
