import { SectionHeading } from '@/components/ui/section-heading'
import { figureSays } from '@/lib/dashboards/words'
import { formatCount } from '@/lib/format/number'
import type { StuntingDesk } from '@/lib/stunting/desk'
import { indicatorOf } from '@/lib/stunting/measures'
import type { StuntingView } from '@/lib/stunting/view'
import { AskMark } from './ask-mark'

interface Stage {
  title: string
  when: string
  lines: readonly { code: string; label: string }[]
}

/** The stages of a life before two years, and the one in which they begin to be prepared. */
const STAGES: readonly Stage[] = [
  {
    title: 'Calon pengantin',
    when: 'sebelum 1.000 hari',
    lines: [
      { code: 'tpk.catin.cakupan', label: 'didampingi' },
      { code: 'tapis.catin.anemia', label: 'Hb di bawah batas' },
      { code: 'tapis.catin.risiko', label: 'berisiko' },
    ],
  },
  {
    title: 'Hamil',
    when: 'hari 1–270',
    lines: [
      { code: 'tpk.hamil.cakupan', label: 'didampingi' },
      { code: 'tapis.hamil.anemia', label: 'anemia' },
      { code: 'tapis.hamil.kek_persen', label: 'KEK (LiLA kurang)' },
    ],
  },
  {
    title: 'Lahir dan nifas',
    when: '42 hari pertama',
    lines: [
      { code: 'tapis.lahir.bblr_persen', label: 'lahir di bawah 2.500 g' },
      { code: 'tpk.pascasalin.cakupan', label: 'ibu didampingi' },
      { code: 'tapis.nifas.kbpp', label: 'KB pascapersalinan' },
    ],
  },
  {
    title: 'Baduta',
    when: 'sampai 23 bulan',
    lines: [
      { code: 'tpk.baduta.cakupan', label: 'didampingi' },
      { code: 'posyandu.ds', label: 'balita ditimbang (D/S)' },
      { code: 'posyandu.nd', label: 'naik berat badannya (N/D)' },
    ],
  },
]

/** The first thousand days from left to right: at each stage who is reached and what endangers. */
export function LifeCourse({ desk, view }: { desk: StuntingDesk; view: StuntingView }) {
  return (
    <section aria-labelledby="judul-hpk" className="space-y-3">
      <SectionHeading
        id="judul-hpk"
        title="1.000 hari pertama kehidupan"
        note="Di tahap mana anak dan ibunya terlewat? Persen dari yang ditapis atau didata pada tahap itu bulan ini."
      />
      <ol className="grid gap-3 sm:grid-cols-2 desk:grid-cols-4 print:grid-cols-4">
        {STAGES.map(({ title, when, lines }, index) => (
          <li key={title} className="surface relative break-inside-avoid p-4">
            <h3 className="flex items-baseline justify-between gap-2">
              <span className="font-medium">{title}</span>
              <span className="text-xs text-ink-soft">{when}</span>
            </h3>
            <span aria-hidden className="mt-2 mb-1 flex items-center gap-1">
              {STAGES.map((stage, at) => (
                <span
                  key={stage.title}
                  className={`h-1 flex-1 rounded-full ${at <= index ? 'bg-seq-5' : 'bg-seq-2'}`}
                />
              ))}
            </span>
            <ul className="divide-y divide-line">
              {lines.map(({ code, label }) => {
                const indicator = indicatorOf(code)
                const figure = desk.now.get(code)
                return (
                  <li key={code} className="flex items-center justify-between gap-2 py-1.5">
                    <span className="inline-flex min-w-0 items-center gap-1 text-sm">
                      {label}
                      <AskMark code={desk.region.code} indicator={indicator} period={view.period} />
                    </span>
                    <span className="figures shrink-0 text-end">
                      <span className={figure?.state === 'value' ? 'font-semibold' : 'text-sm text-ink-soft'}>
                        {figureSays(indicator, figure)}
                      </span>
                      {figure?.state === 'value' && (
                        <span className="block text-xs text-ink-soft">
                          {formatCount(figure.numerator)} dari {formatCount(figure.denominator)}
                        </span>
                      )}
                    </span>
                  </li>
                )
              })}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
