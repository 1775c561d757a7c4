// npm test: everything, from a fresh clone. The last line is "N passed, N failed".
import { install, isInstalled, project, requireNode } from './setup/install.mjs'

process.chdir(project)
requireNode()
if (!isInstalled()) install()

const { register } = await import('tsx/esm/api')
register()
const { testEverything } = await import('./test/main.ts')
process.exit((await testEverything()) ? 0 : 1)
