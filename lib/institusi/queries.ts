import 'server-only'
import { classExpression } from '@/lib/classification/class-expression'
import type { Reading } from '@/lib/registers/queries'
import { institusiRegister } from './register'

export const institusiReading: Reading = {
  register: institusiRegister,
  searched: () => `replace(t.kind, '_', ' '), lower(t.area)`,
  extras: { class: classExpression('institusi') },
  filters: {
    kelas: (value, bind) =>
      value === 'belum'
        ? `${classExpression('institusi')} is null`
        : `${classExpression('institusi')} = ${bind(value)}`,
    jenis: (value, bind) => `t.kind = ${bind(value)}`,
    sk: (value) => (value === 'ada' ? `t.sk_number <> ''` : `t.sk_number = ''`),
  },
  sorts: { jenis: 't.kind' },
  parts: 'array[t.kind]',
}
