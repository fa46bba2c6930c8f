import { writeFile } from 'node:fs/promises'
import { RULE_LIST_FILE, ruleList } from './rule-list/rule-list.ts'

await writeFile(RULE_LIST_FILE, ruleList())
console.log('docs/granskningsregler.md')
