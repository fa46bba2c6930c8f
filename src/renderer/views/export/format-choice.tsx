import './format-choice.css'
import { FileText, FileType, Globe, type LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { type ExportFormat, exportFormats } from '../../../core/export-settings.ts'

interface FormatWords {
  readonly name: string
  readonly about: string
  /** On the button that makes it. */
  readonly action: string
  /** While it is being made. */
  readonly making: string
  /** When it is there. */
  readonly done: string
  readonly icon: LucideIcon
}

/** What each format is called and is good for. */
export const formatWords: Readonly<Record<ExportFormat, FormatWords>> = {
  docx: {
    name: 'Word',
    about: 'Att ändra i, skicka till nämnden och diarieföra',
    action: 'Exportera till Word',
    making: 'Gör Worddokumentet …',
    done: 'Worddokumentet är klart',
    icon: FileText,
  },
  pdf: {
    name: 'PDF',
    about: 'Att läsa, skriva ut och publicera',
    action: 'Exportera till PDF',
    making: 'Gör PDF-filen …',
    done: 'PDF-filen är klar',
    icon: FileType,
  },
  html: {
    name: 'Webbsida',
    about: 'En fil för kommunens webbplats, som alla kan läsa',
    action: 'Exportera till webbsida',
    making: 'Gör webbsidan …',
    done: 'Webbsidan är klar',
    icon: Globe,
  },
}

interface FormatChoiceProps {
  readonly value: ExportFormat
  readonly onChange: (format: ExportFormat) => void
}

/** What the report is to leave as. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const name = useId()
  return (
    <fieldset className="format-choice">
      <legend>Vad ska det bli?</legend>
      {exportFormats.map((format) => {
        const { name: label, about, icon: Icon } = formatWords[format]
        return (
          <label key={format} className="format-choice-card">
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={format === value}
              onChange={() => onChange(format)}
            />
            <Icon aria-hidden="true" />
            <span className="format-choice-name">{label}</span>
            <span className="format-choice-about">{about}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
