import './rail.css'
import {
  FileDown,
  FileInput,
  FilePlus2,
  FolderOpen,
  House,
  Keyboard,
  LayoutDashboard,
  LayoutTemplate,
  type LucideIcon,
  Menu as MenuIcon,
  Pencil,
  Redo2,
  Save,
  Scale,
  SearchCheck,
  Table2,
  Undo2,
} from 'lucide-react'
import type { Command, Settings } from '../../ipc/contract.ts'
import { openFindings, useReview } from '../review/use-review.ts'
import { useSettings } from '../store/settings-context.tsx'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import { runCommand } from './commands.ts'
import { type Place, useNavigation } from './navigation.tsx'

interface RailItem {
  readonly label: string
  readonly icon: LucideIcon
  readonly command: Command
  /** The places that count as this one. */
  readonly kinds: readonly Place['kind'][]
}

const items: readonly RailItem[] = [
  { label: 'Översikt', icon: LayoutDashboard, command: 'go-overview', kinds: ['overview', 'details', 'law'] },
  { label: 'Skriv', icon: Pencil, command: 'go-write', kinds: ['write'] },
  { label: 'Data', icon: Table2, command: 'go-data', kinds: ['data'] },
  { label: 'Granska', icon: SearchCheck, command: 'go-review', kinds: ['review'] },
  { label: 'Exportera', icon: FileDown, command: 'go-export', kinds: ['export', 'preview'] },
]

/** The places of an open report, and the commands on the whole of it. */
export function Rail() {
  const { place } = useNavigation()
  const { settings, change } = useSettings()
  return (
    <nav className="rail" aria-label="Delar av berättelsen" data-region="rail">
      <ul className="rail-places">
        {items.map(({ label, icon: Icon, command, kinds }) => (
          <li key={command}>
            <button
              type="button"
              className="rail-button"
              aria-current={kinds.includes(place.kind) ? 'page' : undefined}
              onClick={() => runCommand(command)}
            >
              <Icon aria-hidden="true" />
              {label}
              {command === 'go-review' && <LeftToReview />}
            </button>
          </li>
        ))}
      </ul>
      <Menu
        buttonClassName="rail-button"
        opens="beside"
        entries={menuEntries(settings.theme, (theme) => change({ theme }))}
      >
        <MenuIcon aria-hidden="true" />
        Meny
      </Menu>
    </nav>
  )
}

/** How much there is to mend or look over, tips not counted. */
function LeftToReview() {
  const left = useReview((reviewed) => {
    if (reviewed === null) return 0
    const { error, warning } = openFindings(reviewed).counts
    return error + warning
  })
  if (left === 0) return null
  return (
    <>
      <span className="rail-badge" aria-hidden="true">
        {left > 99 ? '99+' : left}
      </span>
      <span className="visually-hidden">, {left} att se över</span>
    </>
  )
}

function menuEntries(
  theme: Settings['theme'],
  choose: (theme: Settings['theme']) => void,
): readonly MenuEntry[] {
  const command = (id: Command, label: string, icon: LucideIcon, keys?: string): MenuEntry => ({
    kind: 'item',
    label,
    icon,
    ...(keys !== undefined && { keys }),
    run: () => runCommand(id),
  })
  const look = (id: Settings['theme'], label: string): MenuEntry => ({
    kind: 'choice',
    label,
    isChosen: theme === id,
    run: () => choose(id),
  })
  return [
    command('new', 'Ny berättelse', FilePlus2, 'Ctrl+N'),
    command('open', 'Öppna…', FolderOpen, 'Ctrl+O'),
    command('save', 'Spara nu', Save, 'Ctrl+S'),
    command('save-as', 'Spara på en annan plats…', FileInput, 'Ctrl+Skift+S'),
    command('save-template', 'Spara som egen mall…', LayoutTemplate),
    { kind: 'line' },
    command('undo', 'Ångra', Undo2, 'Ctrl+Z'),
    command('redo', 'Gör om', Redo2, 'Ctrl+Y'),
    { kind: 'line' },
    command('go-law', 'Lagvyn', Scale, 'Ctrl+Skift+L'),
    { kind: 'line' },
    { kind: 'heading', label: 'Utseende' },
    look('system', 'Som datorn'),
    look('light', 'Ljust'),
    look('dark', 'Mörkt'),
    { kind: 'line' },
    command('shortcuts', 'Kortkommandon', Keyboard, 'F1'),
    command('close', 'Stäng och gå till startsidan', House, 'Ctrl+Skift+W'),
  ]
}
