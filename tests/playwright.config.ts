import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, devices } from '@playwright/test'

const root = resolve(import.meta.dirname, '..')
const port = Number(process.env.PORT || 3190)
const chromium = '/usr/bin/chromium'

process.env.LINI_DATA ||= resolve(root, '.lini-e2e')

const launchOptions = {
  ...(existsSync(chromium) && { executablePath: chromium }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/**
 * `*.test.ts` runs at the office's desk size, `*.phone.test.ts` on a phone,
 * `*.every.test.ts` at both. The application is the production build, served by
 * the start script itself with the demo.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: resolve(root, 'test-results'),
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    // To record every step costs a third of the run; asked for, it is kept of what fails.
    trace: process.env.LINI_TRACE ? 'retain-on-failure' : 'off',
    launchOptions,
  },
  projects: [
    {
      name: 'desk',
      testMatch: '**/*.test.ts',
      testIgnore: '**/*.phone.test.ts',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1366, height: 768 }, launchOptions },
    },
    {
      name: 'phone',
      testMatch: ['**/*.phone.test.ts', '**/*.every.test.ts'],
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 360, height: 740 },
        isMobile: true,
        hasTouch: true,
        deviceScaleFactor: 2,
        launchOptions,
      },
    },
  ],
  webServer: {
    command: 'node scripts/start.mjs',
    cwd: root,
    url: `http://localhost:${port}/api/health`,
    env: { PORT: String(port), LINI_DATA: process.env.LINI_DATA },
    timeout: 300_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGINT', timeout: 30_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
