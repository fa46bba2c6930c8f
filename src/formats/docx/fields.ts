import { ImportedXmlComponent, type IRunOptions, Run } from 'docx'

/**
 * A field with its value filled in, so that Word shows it without asking and readers that know no fields still
 * find the text. Never marked dirty.
 */
export function filledField(instruction: string, value: string, options: IRunOptions = {}): Run {
  return new Run({ ...options, children: [...fieldStart(instruction), value, fieldMark('end')] })
}

/** The run that opens a field whose value goes on over several paragraphs; `fieldEnd` closes it. */
export function openField(instruction: string): Run {
  return new Run({ children: fieldStart(instruction) })
}

/** The run that closes the field opened by `openField`. */
export function closeField(): Run {
  return new Run({ children: [fieldMark('end')] })
}

function fieldStart(instruction: string): ImportedXmlComponent[] {
  const text = new ImportedXmlComponent('w:instrText', { 'xml:space': 'preserve' })
  text.push(instruction)
  return [fieldMark('begin'), text, fieldMark('separate')]
}

function fieldMark(type: 'begin' | 'separate' | 'end'): ImportedXmlComponent {
  return new ImportedXmlComponent('w:fldChar', { 'w:fldCharType': type })
}
