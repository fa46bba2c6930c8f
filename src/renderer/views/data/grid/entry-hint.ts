import { type Dataset, measureAt, type Unit } from '../../../../core/dataset.ts'
import { COUNTED, hiddenText, isCountedSpot, shapeOf } from './cells.ts'
import { derivedLineAt } from './grid-lines.ts'
import { kindOf, type Spot } from './selection.ts'

/** How to write in a place, in a line under the grid. */
export function entryHint(dataset: Dataset, spot: Spot, limit: number): string {
  const hidden = hiddenText(dataset, spot, limit)
  if (hidden !== null) return `I dokumentet står ”${hidden}” här, så att ingen pekas ut.`
  switch (kindOf(spot, shapeOf(dataset))) {
    case 'corner':
      return 'Vad raderna är: kategori, enhet eller månad.'
    case 'columnLabel':
      return 'Kolumnens namn, ofta ett år.'
    case 'rowLabel':
      return 'Radens namn.'
    case 'target':
      return 'Målet för raden. Låt det vara tomt om det inte är känt.'
    case 'count':
      return 'Hur många andelarna är räknade på, till exempel 57. – när det inte är känt.'
    case 'derived':
      return derivedHint(dataset, spot)
    case 'number':
      return numberHint(dataset, spot)
  }
}

function derivedHint(dataset: Dataset, { row, column }: Spot): string {
  const isOwn =
    derivedLineAt(dataset, 'rows', row) !== null || derivedLineAt(dataset, 'columns', column) !== null
  return isOwn ? 'Räknas åt dig. Tryck Enter för att ändra hur.' : 'Räknas åt dig.'
}

function numberHint(dataset: Dataset, spot: Spot): string {
  const [row, column] = [dataset.rows[spot.row], dataset.columns[spot.column]]
  if (row === undefined || column === undefined) return ''
  if (isCountedSpot(dataset, spot)) return COUNTED
  return `Skriv ${example(measureAt(dataset, row, column).unit)}. – för ej mätt, x för dolt, ca 120 för ungefärligt.`
}

function example(unit: Unit): string {
  switch (unit) {
    case 'percent':
      return '45,2 för 45,2 %'
    case 'count':
      return 'antalet, till exempel 875'
    case 'index':
    case 'points':
      return 'värdet, till exempel 3,4'
    case 'days':
      return '8,5 för 8,5 dagar'
    case 'minutes':
      return '12 för 12 minuter'
    case 'hours':
      return '37,5 för 37,5 timmar'
    case 'years':
      return '84,2 för 84,2 år'
    case 'kr':
      return '1250 för 1 250 kronor'
    case 'tkr':
      return '320 för 320 000 kronor'
    case 'mkr':
      return '1,2 för 1,2 miljoner kronor'
  }
}
