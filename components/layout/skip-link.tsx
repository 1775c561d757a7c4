/** The first stop of the Tab key: past the navigation to the content (`#isi`). */
export function SkipLink() {
  return (
    <a
      href="#isi"
      className="no-print fixed start-3 top-3 z-50 -translate-y-20 rounded-md bg-brand px-4 py-2 font-medium text-on-brand shadow-float focus:translate-y-0"
    >
      Langsung ke isi
    </a>
  )
}
