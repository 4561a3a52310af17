import { Column, PrimaryColumn } from 'typeorm';

/** What every paper 案卷材料 carries: its congress, its own id (UUIDv7), and the suggestion it belongs to. */
export abstract class Paper {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  suggestionId!: string;
}
