import type { FormDeclaration } from '@/lib/reports/form'
import { FORMS } from '@/lib/reports/forms/all'

/** The forms the desk looks at: those that every village reports monthly. */
export const checkedForms = (): readonly FormDeclaration[] =>
  FORMS.filter(({ unitKind, periodKind }) => unitKind === 'desa' && periodKind === 'month')
