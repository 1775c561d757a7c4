import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/auth/require-actor'
import { ROLES } from '@/lib/auth/roles'
import { paths } from '@/lib/paths'
import { ALL_TOPICS } from '../../all-topics'
import { findGuide } from '../../guides/all'
import type { GuideTask } from '../../guides/guide'

export const metadata: Metadata = { title: 'Bulan pertama Anda' }

/** The first month of a role, week by week, to be ticked off on screen or on paper. */
export default async function GuidePage({ params }: PageProps<'/bantuan/panduan/[role]'>) {
  await requireActor()
  const guide = findGuide((await params).role)
  if (!guide) notFound()
  const label = ROLES[guide.role].label
  const slugs = [guide.field && 'tanpa-sinyal', guide.sends && 'ditolak-bentrok', 'ponsel-hilang']
  const topics = slugs.flatMap((slug) => ALL_TOPICS.find((topic) => topic.slug === slug) ?? [])
  return (
    <Page
      title="Bulan pertama Anda"
      note={`${label}. ${guide.aim}`}
      crumbs={[{ label: 'Bantuan', href: paths.help() }, { label }]}
      actions={<PrintButton tone="primary" />}
    >
      <div className="grid gap-4 desk:grid-cols-2">
        {guide.weeks.map((tasks, week) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: four weeks in their fixed order
          <section key={week} className="surface break-inside-avoid p-4">
            <h2 className="text-md">Minggu {week + 1}</h2>
            <ul className="mt-3 space-y-3">
              {tasks.map((one) => (
                <Task key={one.text} task={one} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {topics.map(({ slug, title, steps, questions }) => (
        <section key={slug} className="max-w-prose break-inside-avoid-page space-y-2">
          <h2 className="text-lg">{title}</h2>
          <ol className="list-decimal space-y-1.5 ps-6">
            {steps.map((step) => (
              <li key={step.title}>
                <strong className="font-semibold">{step.title}.</strong> {step.text}
              </li>
            ))}
          </ol>
          <dl className="space-y-1.5">
            {questions.map(({ ask, answer }) => (
              <div key={ask}>
                <dt className="font-semibold">{ask}</dt>
                <dd className="text-ink-soft">{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Page>
  )
}

/** A task with a box to tick on paper and the way to its screen. */
function Task({ task: { text, link } }: { task: GuideTask }) {
  return (
    <li className="grid grid-cols-[1.25rem_1fr] gap-2.5">
      <span aria-hidden className="mt-1 size-4 rounded-sm border border-line-strong" />
      <span>
        {text}
        {link && (
          <a href={link[0]} className="link no-print ms-1 inline-flex min-h-9 items-center desk:min-h-0">
            {link[1]}
          </a>
        )}
      </span>
    </li>
  )
}
