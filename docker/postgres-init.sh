#!/bin/bash
# Runs once, when the database volume is empty: the login that owns the tables. It is no superuser, so that row-level
# security binds it, and may create the roles that the service works under.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --set password="$BIHUAN_PASSWORD" <<'SQL'
create role bihuan login createrole password :'password';
create database bihuan owner bihuan;
SQL
