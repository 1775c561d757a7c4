import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/auth/require-actor'
import { paths } from '@/lib/paths'
import { ALL_TOPICS } from '../all-topics'

export const metadata: Metadata = { title: 'Bantuan' }

/** One help text, laid out to be printed and hung on a wall. */
export default async function HelpTopicPage({ params }: PageProps<'/bantuan/[topik]'>) {
  await requireActor()
  const { topik } = await params
  const topic = ALL_TOPICS.find(({ slug }) => slug === topik)
  if (!topic) notFound()
  return (
    <Page
      title={topic.title}
      note={topic.about}
      crumbs={[{ label: 'Bantuan', href: paths.help() }, { label: topic.title }]}
      actions={<PrintButton />}
    >
      <ol className="max-w-prose space-y-5">
        {topic.steps.map(({ title, text, link }, index) => (
          <li key={title} className="grid grid-cols-[2rem_1fr] gap-3 break-inside-avoid">
            <span
              aria-hidden
              className="figures grid size-8 place-items-center rounded-full bg-brand-soft font-semibold text-on-brand-soft"
            >
              {index + 1}
            </span>
            <div>
              <h2 className="text-md">{title}</h2>
              <p className="mt-1">{text}</p>
              {link && (
                <a href={link[0]} className="link no-print inline-flex min-h-9 items-center">
                  {link[1]}
                </a>
              )}
            </div>
          </li>
        ))}
      </ol>
      <Card title="Yang sering ditanyakan" className="max-w-prose">
        <dl className="space-y-4">
          {topic.questions.map(({ ask, answer }) => (
            <div key={ask}>
              <dt className="font-semibold">{ask}</dt>
              <dd className="mt-1 text-ink-soft">{answer}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </Page>
  )
}
