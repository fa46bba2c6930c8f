export { checkReport, type IgnoredFinding, type Review, reviewReport } from './review.ts'
