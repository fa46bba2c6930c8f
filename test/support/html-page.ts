import { Config, type HtmlElement, HtmlValidate, Parser } from 'html-validate'

const parser = new Parser(await Config.defaultConfig().resolve())
const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
})

/** A page of HTML as a tree. */
export function parsed(html: string): HtmlElement {
  return parser.parseHtml(html)
}

/** The text of an element, its white space as it is shown. */
export function shownText(element: HtmlElement): string {
  return decoded(element.textContent)
    .replace(/[ \n]+/g, ' ')
    .trim()
}

/** The value of an attribute as it reads; null when there is none. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  const value = element.getAttributeValue(name)
  return value === null ? null : decoded(value)
}

/** A line of text in a drawing. */
export interface DrawnText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: string
  readonly isBold: boolean
}

/** The texts of the drawings in some markup, which the parser of pages does not look into. */
export function drawnTexts(html: string): readonly DrawnText[] {
  return [...html.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const value = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    return {
      text: decoded(text),
      x: Number(value('x')),
      y: Number(value('y')),
      size: Number(value('font-size')),
      anchor: value('text-anchor'),
      isBold: value('font-weight') !== '',
    }
  })
}

function decoded(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** What breaks the rules of the W3C or of accessibility, a line each. */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const { results } = await checker.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${ruleId} at line ${line}: ${message}`),
  )
}

/** Each heading with its level in the report, which is one less than in HTML, where the title is above them. */
export function printedHeadings(
  page: HtmlElement,
): readonly { readonly level: number; readonly text: string }[] {
  return page
    .querySelectorAll('main h2, main h3, main h4, main h5, main h6')
    .toSorted((a, b) => a.location.offset - b.location.offset)
    .map((heading) => ({ level: Number(heading.tagName.slice(1)) - 1, text: shownText(heading) }))
}
