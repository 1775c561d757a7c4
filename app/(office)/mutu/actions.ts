'use server'

import { formAction } from '@/lib/actions/form-action'
import { periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { answerFinding, undoAnswer } from '@/lib/quality/commands'
import { withdrawComment, writeComment } from '@/lib/quality/comment-commands'
import { type AnswerFinding, answerSchema, commentSchema, undoAnswerSchema, withdrawSchema } from '@/lib/quality/schema'

/** Back to where the answer was given, with the step that can be undone. */
function backTo({ back, key, form, period, unit }: AnswerFinding): string {
  if (!back.startsWith('?')) return `${paths.report(form.code, periodText(period), unit)}?langkah=${key}#temuan`
  const params = new URLSearchParams(back)
  params.set('langkah', key)
  return paths.quality(`?${params}`)
}

export const answerAction = formAction({ schema: answerSchema, run: answerFinding, goTo: backTo })

export const undoAnswerAction = formAction({
  schema: undoAnswerSchema.pick({ key: true }),
  run: undoAnswer,
  done: 'Jawaban tadi sudah diurungkan; temuannya kembali belum dijawab.',
})

export const commentAction = formAction({ schema: commentSchema, run: writeComment, done: 'Terkirim.' })

export const withdrawCommentAction = formAction({
  schema: withdrawSchema,
  run: withdrawComment,
  done: 'Komentar sudah ditarik.',
})
