/** The corner of the selection, to be dragged over what is to be filled. The keyboard has Ctrl+D and Ctrl+R. */
export function FillHandle() {
  return <span className="grid-fill" data-fill="true" aria-hidden="true" title="Dra för att fylla i" />
}
