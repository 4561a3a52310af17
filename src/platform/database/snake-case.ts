import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `handedOverOn` is `handed_over_on` in the database, `KeyDesignation` is `key_designation`. */
export class SnakeCase extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, customName?: string): string {
    return customName ?? snakeCase(className);
  }

  override columnName(propertyName: string, customName?: string): string {
    return customName ?? snakeCase(propertyName);
  }
}

/** @returns the name in snake_case. */
export function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
