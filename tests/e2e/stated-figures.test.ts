import type { Role } from '@/lib/auth/roles'
import { expect, test } from '@/tests/support/office-day'
import { DashboardPage } from '@/tests/support/pages/dashboard-page'
import { tokenOf } from '@/tests/support/token'

/** What the articles state, at its own month: the code of the API, the group and the line on the screen. */
const STATED: {
  place: string
  month: string
  figures: [code: string, group: string, line: string, value: number][]
}[] = [
  { place: '64.08', month: '2022-02', figures: [['poktan.bkb.ada', 'Poktan', 'BKB', 109]] },
  {
    place: '62.10',
    month: '2020-11',
    figures: [
      ['poktan.bkr.ada', 'Poktan', 'BKR', 13],
      ['poktan.pikr.ada', 'Poktan', 'PIK-R', 36],
      ['poktan.uppka.ada', 'Poktan', 'UPPKA', 49],
      ['poktan.bkl.ada', 'Poktan', 'BKL', 16],
      ['poktan.bkb_hi.ada', 'Poktan', 'di antaranya BKB-HI', 39],
      ['sdm.pkb', 'Petugas lapangan', 'PKB', 5],
      ['sdm.plkb_non_pns', 'Petugas lapangan', 'PLKB non-PNS', 12],
      ['lokus.desa', 'Lokus stunting', 'Desa lokus tahun ini', 10],
    ],
  },
  { place: '62.10', month: '2021-11', figures: [['lokus.desa', 'Lokus stunting', 'Desa lokus tahun ini', 20]] },
  { place: '19.06', month: '2022-08', figures: [['kampung_kb.ada', 'Kampung KB', 'Semua kelas', 15]] },
  {
    place: '33.16',
    month: '2024-01',
    figures: [
      ['kampung_kb.ada', 'Kampung KB', 'Semua kelas', 295],
      ['kampung_kb.kelas.dasar', 'Kampung KB', 'Kelas dasar', 93],
      ['kampung_kb.kelas.berkembang', 'Kampung KB', 'Kelas berkembang', 56],
      ['kampung_kb.kelas.mandiri', 'Kampung KB', 'Kelas mandiri', 32],
      ['kampung_kb.kelas.berkelanjutan', 'Kampung KB', 'Kelas berkelanjutan', 114],
      ['kampung_kb.opd', 'Kampung KB', 'OPD terlibat', 14],
    ],
  },
]

const READER: Role = 'kepala_dinas'

for (const place of new Set(STATED.map((stated) => stated.place))) {
  test(`what is told of ${place} stands on its screen and comes out of the API the same`, async ({ as, request }) => {
    const { page, account } = await as(READER, place)
    const token = tokenOf(account.namaPengguna)
    const dashboard = new DashboardPage(page)
    for (const { month, figures } of STATED.filter((stated) => stated.place === place)) {
      await dashboard.open(place, month, /./)
      for (const [, group, line, value] of figures)
        await expect(dashboard.line(group, line), `${line} ${month}`).toContainText(String(value))

      const codes = figures.map(([code]) => code).join()
      const answer = await request.get(`/api/v1/figures?indicator=${codes}&region=${place}&from=${month}&to=${month}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      expect(answer.status()).toBe(200)
      const { items } = (await answer.json()) as { items: { indicator: string; region: string; value: number }[] }
      expect(items.map(({ indicator, region, value }) => [indicator, region, value]).sort()).toEqual(
        figures.map(([code, , , value]) => [code, place, value]).sort(),
      )
    }
  })
}
