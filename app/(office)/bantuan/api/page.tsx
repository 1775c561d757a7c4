import { BookOpen, KeyRound } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { ENDPOINT_LIST } from '@/lib/api/endpoints'
import { requireActor } from '@/lib/auth/require-actor'
import { TOKEN_SCOPES } from '@/lib/auth/token-scopes'
import { publicUrl } from '@/lib/env'
import { paths } from '@/lib/paths'
import { EndpointCard } from './endpoint-card'

export const metadata: Metadata = { title: 'API untuk program lain' }

const RULES: readonly (readonly [string, string])[] = [
  [
    'Masuk',
    'Sertakan kepala Authorization: Bearer lini_… Token dibuat di halaman Akun, ditampilkan sekali, dan mati bersama akun atau perannya.',
  ],
  [
    'Bentuk',
    'JSON, atau CSV dengan format=csv atau Accept: text/csv. CSV memakai koma, titik desimal, UTF-8, dan baris kepala.',
  ],
  [
    'Null bukan nol',
    'state menyebut keadaannya: value, not_reported (belum dilaporkan), not_applicable (tidak berlaku), hidden (disamarkan karena jumlahnya kecil).',
  ],
  [
    'Periode',
    '2026-07 untuk bulan, 2026-S1 untuk semester, 2026 untuk tahun. Pada dataValueSets bulan ditulis 202607.',
  ],
  [
    'Batas',
    '600 permintaan semenit per token. RateLimit-Remaining menyebut sisanya; sesudah 429, tunggu sebanyak Retry-After detik.',
  ],
  [
    'Kesalahan',
    'error.code, error.message dalam bahasa Indonesia, dan error.fields per parameter. Yang tidak boleh dilihat menjawab 404, sama seperti yang tidak ada.',
  ],
]

/** How programs read Lini: tokens, rules, every address with examples, and a place to try each. */
export default async function ApiPage() {
  const actor = await requireActor()
  const base = `${publicUrl()}/api/v1`
  return (
    <Page
      title="API untuk program lain"
      note="Angka, daftar dan kamus data untuk Excel, SIG, DHIS2 atau program Anda sendiri."
      actions={
        <>
          <LinkButton href={paths.account()} icon={KeyRound} tone="primary">
            Buat token
          </LinkButton>
          <LinkButton href={paths.dataDictionary()} icon={BookOpen}>
            Kamus data
          </LinkButton>
        </>
      }
    >
      <div className="grid items-start gap-6 desk:grid-cols-[1fr_20rem]">
        <Card title="Yang berlaku di semua alamat">
          <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[9rem_1fr]">
            {RULES.map(([term, detail]) => (
              <div key={term} className="sm:contents">
                <dt className="font-medium">{term}</dt>
                <dd className="text-ink-soft">{detail}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-4">
            Dokumen OpenAPI 3.1:{' '}
            <a href="/api/v1/openapi.json" className="link font-mono break-all">
              /api/v1/openapi.json
            </a>
          </p>
        </Card>
        <Card title="Cakupan token">
          <dl className="space-y-3">
            {TOKEN_SCOPES.map(({ value, label, hint }) => (
              <div key={value}>
                <dt className="font-medium">
                  {label} <code className="font-mono text-sm text-ink-soft">{value}</code>
                </dt>
                <dd className="text-sm text-ink-soft">{hint}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 text-sm text-ink-soft">Wilayah, indikator dan kamus data terbuka bagi semua token.</p>
        </Card>
      </div>
      {ENDPOINT_LIST.map((endpoint) => (
        <EndpointCard key={endpoint.id} endpoint={endpoint} base={base} place={actor.region.code} />
      ))}
    </Page>
  )
}
