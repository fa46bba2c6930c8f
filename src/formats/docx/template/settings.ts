import { SETTINGS_ORDER } from './order.ts'
import { element, putInOrder, without, type XmlElement } from './xml.ts'

/** What a template may be set to and a document that is sent out must not be. */
const GONE = [
  'w:writeProtection',
  'w:documentProtection',
  'w:attachedTemplate',
  'w:linkStyles',
  'w:documentType',
  'w:mailMerge',
  'w:revisionView',
  'w:trackRevisions',
  'w:formsDesign',
  'w:proofState',
  'w:updateFields',
  'w:saveThroughXslt',
  'w:footnotePr',
  'w:endnotePr',
  'w:docVars',
  'w:rsids',
  'w:attachedSchema',
  'sl:schemaLibrary',
  'w:activeWritingStyle',
  'w:autoHyphenation',
]

/** Makes a template's settings those of a Swedish document that asks nothing when it is opened, in place. */
export function settle(settings: XmlElement): void {
  without(settings, ...GONE)
  const put = (name: string, value?: string) =>
    putInOrder(settings, element(name, value === undefined ? {} : { 'w:val': value }), SETTINGS_ORDER)
  // Every style but those of crowded tables says no to it.
  put('w:autoHyphenation')
  put('w:hyphenationZone', '170')
  put('w:themeFontLang', 'sv-SE')
  put('w:decimalSymbol', ',')
  put('w:listSeparator', ';')
}
