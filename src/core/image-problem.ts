/** Why an image could not be taken in: it is none, or is too much for the report to hold. */
export type ImageProblem = 'notAnImage' | 'imageTooLarge'

const sentences: Readonly<Record<ImageProblem, string>> = {
  notAnImage: 'Det är ingen bild som går att använda. Välj en bild som är PNG, JPEG, GIF eller WebP.',
  imageTooLarge: 'Bilden är för stor för att få plats i berättelsen. Förminska den först och försök igen.',
}

/** What the user is told of it, and what to do. */
export function imageProblemSentence(problem: ImageProblem): string {
  return sentences[problem]
}
