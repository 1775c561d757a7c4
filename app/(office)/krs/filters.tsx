import { FilterSelect } from '@/components/ui/filter-bar'
import { listName } from '@/lib/krs/marks'
import type { KrsList } from '@/lib/krs/queries'
import { type KrsView, listKey } from '@/lib/krs/view'

/** Which list is meant; the newest is the rule. */
export function ListSelect({ lists, view }: { lists: readonly KrsList[]; view: KrsView }) {
  const [newest, ...older] = lists
  if (!newest || older.length === 0) return null
  return (
    <FilterSelect
      label="Daftar"
      name="daftar"
      value={view.list === listKey(newest) ? '' : view.list}
      all={listName(newest)}
      choices={older.map((list) => ({ value: listKey(list), label: listName(list) }))}
    />
  )
}
