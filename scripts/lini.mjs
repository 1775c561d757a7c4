// The operator's and analyst's tool: npm run -s lini -- PERINTAH [--json]
import { spawn } from 'node:child_process'
import { install, isInstalled, project, requireNode } from './setup/install.mjs'

requireNode()
if (!isInstalled()) install()

const child = spawn(
  process.execPath,
  ['--conditions=react-server', '--import', 'tsx', 'scripts/lini/run.ts', ...process.argv.slice(2)],
  { cwd: project, stdio: 'inherit', env: { NODE_ENV: 'production', ...process.env } },
)
// Ctrl-C reaches the command itself, which stops what it started; this process waits for it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
