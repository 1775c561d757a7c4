/** The first stop of the Tab key: past the navigation to the content (`#isi`). */
export function SkipLink() {
  return (
    <a
      href="#isi"
      className="no-print fixed start-3 top-3 z-50 -translate-y-24 rounded-md bg-brand px-4 py-2 font-medium text-on-brand focus:translate-y-0 focus:shadow-float"
    >
      Langsung ke isi
    </a>
  )
}
