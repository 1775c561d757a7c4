import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { figureText } from '@/lib/dashboards/words'
import { formatCount, formatPercent } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { shortName } from '@/lib/regions/rules'
import type { StuntingDesk } from '@/lib/stunting/desk'
import { type NextStep, type StandingOut, type WhereItIs, whereItIs } from '@/lib/stunting/finding'
import { indicatorOf, PREVALENCE } from '@/lib/stunting/measures'
import { SURENESS, SURENESS_WORDS, surenessOf } from '@/lib/stunting/sureness'
import { type StuntingView, stuntingQuery } from '@/lib/stunting/view'

type ThreeAnswersProps = {
  desk: StuntingDesk
  view: StuntingView
  noun: string
  steps: readonly NextStep[]
  /** Where a step is taken; null for a step whose place the reader has no key to. */
  hrefOf: (step: NextStep) => string | null
}

/** What whoever opens the page came to ask: where it is, how sure that is, what to do next. */
export function ThreeAnswers({ desk, view, noun, steps, hrefOf }: ThreeAnswersProps) {
  const where = whereItIs(desk.children)
  const { parts, level } = surenessOf(desk.now)
  return (
    <div className="grid gap-4 desk:grid-cols-3" data-soft-links>
      <Answer id="di-mana" title="Di mana masalahnya?">
        {where ? (
          <Where where={where} noun={noun} view={view} />
        ) : (
          <p className="text-ink-soft">
            {desk.children === null
              ? 'Ini tingkat terbawah yang dapat Anda lihat. Anak-anaknya ada di daftar Timbang & ukur.'
              : desk.children.some(({ figures }) => figures.get(PREVALENCE)?.state === 'hidden')
                ? `Angka ${noun} disamarkan: yang diukur masih terlalu sedikit untuk keluar dari kantor. Kantornya sendiri melihatnya utuh.`
                : `Belum ada ${noun} yang hasil ukurnya masuk untuk bulan ini. Pilih bulan sebelumnya, atau tagih Rekap Posyandu.`}
          </p>
        )}
      </Answer>
      <Answer id="seberapa-yakin" title="Seberapa yakin?">
        <p className="mb-2">
          <Badge tone={SURENESS_WORDS[level].tone}>{SURENESS_WORDS[level].label}</Badge>
        </p>
        {parts.length > 0 ? (
          <ul className="figures divide-y divide-line">
            {parts.map((part) => (
              <li key={part.code} className="flex items-start justify-between gap-3 py-1.5">
                <span>{part.says}</span>
                <span className="shrink-0 text-sm text-ink-soft">{SURENESS_WORDS[part.level].label.toLowerCase()}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-soft">Belum ada hasil ukur untuk dinilai.</p>
        )}
        <p className="mt-2 text-xs text-ink-soft">
          Yang terlemah menentukan. Kuat: {SURENESS.measured.strong}% diukur, {SURENESS.received.strong}% desa mengirim,{' '}
          {SURENESS.valid.strong}% masuk akal. Batas ini {SURENESS.certainty}: batas resmi belum ditemukan.
        </p>
      </Answer>
      <Answer id="apa-berikutnya" title="Apa berikutnya?">
        {steps.length > 0 ? (
          <ol className="divide-y divide-line">
            {steps.map((step) => {
              const href = hrefOf(step)
              return (
                <li key={step.to} className="py-2 first:pt-0">
                  {href ? (
                    <a href={href} className="link font-medium">
                      {step.what}
                    </a>
                  ) : (
                    <span className="font-medium">{step.what}</span>
                  )}
                  <p className="figures text-sm text-ink-soft">{step.why}</p>
                </li>
              )
            })}
          </ol>
        ) : (
          <p className="text-ink-soft">
            Tidak ada yang mendesak menurut angka bulan ini. Lihat sasaran dan bandingkan dengan wilayah lain.
          </p>
        )}
      </Answer>
    </div>
  )
}

function Answer({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="surface min-w-0 break-inside-avoid p-4">
      <h2 id={id} className="mb-3 text-md desk:text-base">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Where({ where, noun, view }: { where: WhereItIs; noun: string; view: StuntingView }) {
  const indicator = indicatorOf(PREVALENCE)
  const line = ({ row, sureness }: StandingOut, value: string, more: string) => (
    <li key={row.region.id} className="flex items-baseline justify-between gap-3 py-1">
      <a
        href={paths.stunting(row.region.code, stuntingQuery(view, { sort: null }))}
        className="min-w-0 truncate font-medium hover:text-brand hover:underline"
      >
        {shortName(row.region)}
      </a>
      <span className="figures shrink-0 text-end">
        <b className="font-semibold">{value}</b>
        {' · '}
        <span className="text-sm text-ink-soft">{sureness === 'lemah' ? `${more}, lemah` : more}</span>
      </span>
    </li>
  )
  return (
    <>
      <h3 className="text-sm font-medium text-ink-soft">Prevalensi tertinggi</h3>
      <ol className="mb-3">
        {where.highest.map((one) =>
          line(one, figureText(indicator, one.figure), `dari ${formatCount(one.figure.denominator)}`),
        )}
      </ol>
      {where.most.length > 0 && (
        <>
          <h3 className="text-sm font-medium text-ink-soft">Anak stunting terbanyak</h3>
          <ol>
            {where.most.map((one) =>
              line(one, formatCount(one.figure.numerator), `${formatPercent(one.share, 1, 0)} dari yang ditemukan`),
            )}
          </ol>
        </>
      )}
      {where.unsure > 0 && (
        <p className="mt-2 text-xs text-ink-soft">
          {formatCount(where.unsure)} {noun} datanya lemah
          {where.highest.some(({ sureness }) => sureness === 'lemah')
            ? '.'
            : ' dan tidak ikut dalam prevalensi tertinggi.'}
        </p>
      )}
    </>
  )
}
