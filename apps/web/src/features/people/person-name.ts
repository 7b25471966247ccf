/** H.E. Ms Ingrid Solheim */
export const fullName = ({ honorific, name }: { honorific?: string; name: string }): string =>
  honorific ? `${honorific} ${name}` : name
