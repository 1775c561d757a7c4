// npm run check: what each commit must pass, in under three minutes.
import { install, isInstalled, project, requireNode } from './setup/install.mjs'

process.chdir(project)
requireNode()
if (!isInstalled()) install()

const { register } = await import('tsx/esm/api')
register()
const { checkWork } = await import('./test/check.ts')
process.exit((await checkWork()) ? 0 : 1)
