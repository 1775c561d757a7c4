import { chromium } from '@playwright/test'
import { readFileSync } from 'node:fs'
const base = 'http://localhost:3313'
const all = JSON.parse(readFileSync('/work/data/families/akun-contoh.json'))
const [,, role, tag, ...paths] = process.argv
const acc = all.find((a) => a.peran === role && a.wilayah.startsWith('33.16')) ?? all.find((a) => a.peran === role)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const ctx = await browser.newContext({ viewport: { width: 1366, height: 768 }, colorScheme: 'light' })
const page = await ctx.newPage()
page.setDefaultTimeout(90000)
page.on('pageerror', (e) => console.log('pageerror', e.message))
await page.goto(base + '/masuk')
await page.fill('[name=username]', acc.namaPengguna)
await page.fill('[name=password]', acc.kataSandi)
await page.click('button[type=submit]')
await page.waitForURL((u) => !u.pathname.startsWith('/masuk'))
let n = 0
await page.goto(base + '/keluarga?ada=balita')
const cards = await page.$$eval('a[href^="/keluarga/"]', (l) => l.map((a) => a.getAttribute('href')).filter((h) => /[0-9a-f-]{36}$/.test(h)))
console.log(cards.length)
for (const path of paths) {
  for (const [w, h, dark] of [[1366, 768, false], [360, 740, true]]) {
    await page.setViewportSize({ width: w, height: h })
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    const r = await page.goto(base + path.replace('CARD', cards[3]))
    await page.waitForLoadState('networkidle').catch(() => {})
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    await page.evaluate(axe)
    const found = await page.evaluate(async () => (await axe.run()).violations.map((v) => v.id + ': ' + v.nodes.slice(0, 2).map((x) => x.html.slice(0, 140)).join(' | ')))
    console.log(r.status(), path, w, wide ? 'SIDEWAYS' : '', found)
    await page.screenshot({ path: `/work/data/shots-families/${tag}-${n}-${w}.png`, fullPage: true })
  }
  n++
}
await browser.close()
