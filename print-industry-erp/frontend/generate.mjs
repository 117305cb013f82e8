// Writes src/api/generated.ts: the schema's types and one typed document for each operation under src. An operation
// that the service's schema does not allow stops the build.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { buildASTSchema, concatAST, parse, print, stripIgnoredCharacters, validate, visit } from "graphql";

const here = dirname(fileURLToPath(import.meta.url));
const schemaFolder = join(here, "../backend/service/src/main/resources/graphql");
const target = join(here, "src/api/generated.ts");

async function parsed(folder, ending) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name) => {
      const location = join(folder, name);
      return { location, document: parse(await readFile(location, "utf8")) };
    }),
  );
}

/** `extend type Query` needs a type to extend; the service's own schema.graphqls has it. */
const schemaDocument = concatAST((await parsed(schemaFolder, ".graphqls")).map((file) => file.document));
const base = schemaDocument.definitions.filter((definition) => !definition.kind.endsWith("Extension"));
const extensions = schemaDocument.definitions.filter((definition) => definition.kind.endsWith("Extension"));
for (const extension of extensions) {
  const extended = base.find((definition) => definition.name?.value === extension.name.value);
  base[base.indexOf(extended)] = {
    ...extended,
    fields: [...(extended.fields ?? []), ...(extension.fields ?? [])],
    values: extended.values && [...extended.values, ...(extension.values ?? [])],
  };
}
const schemaAst = { kind: schemaDocument.kind, definitions: base };
const schema = buildASTSchema(schemaAst);

const documents = await parsed(join(here, "src"), ".graphql");
const errors = validate(schema, concatAST(documents.map((file) => file.document)));
if (errors.length > 0) {
  for (const error of errors) {
    const source = documents.find((file) => file.document.loc?.source === error.source);
    process.stderr.write(`${relative(here, source?.location ?? "src")}: ${error.message}\n`);
  }
  process.exit(1);
}

const config = {
  scalars: {
    Decimal: "number",
    DateTime: "string",
    ID: "string",
    NumberColumn: "(number | null)[]",
    TextColumn: "string[]",
  },
  strictScalars: true,
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: true,
  avoidOptionals: { field: true, inputValue: false, object: true, defaultValue: false },
};
const output = await codegen({
  filename: target,
  schema: schemaAst,
  schemaAst: schema,
  documents,
  config,
  plugins: [{ operations: {} }],
  pluginMap: { operations: typescriptOperations },
});

/** The names of all fragments that something spreads, and that these spread. */
function spreadBy(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread({ name }) {
      if (!found.has(name.value)) {
        found.add(name.value);
        spreadBy(fragments.get(name.value), fragments, found);
      }
    },
  });
  return found;
}

/** Texts are a quarter of the size of syntax trees; the client parses each when it is first asked. */
function documentsOf(definitions) {
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === "FragmentDefinition").map((one) => [one.name.value, one]),
  );
  return definitions
    .filter(({ kind }) => kind === "OperationDefinition")
    .map((operation) => {
      const parts = [operation, ...[...spreadBy(operation, fragments)].map((name) => fragments.get(name))];
      const name = operation.name.value;
      const kind = operation.operation === "query" ? "Query" : "Mutation";
      const text = stripIgnoredCharacters(parts.map((part) => print(part)).join("\n"));
      return `export const ${name}Document = ${JSON.stringify(text)} as unknown as TypedDocumentNode<${name}${kind}, ${name}${kind}Variables>;`;
    })
    .join("\n");
}

await mkdir(dirname(target), { recursive: true });
const all = documents.flatMap((file) => file.document.definitions);
const typed = 'import type { TypedDocumentNode } from "@urql/core";';
await writeFile(target, `${typed}\n${output}\n${documentsOf(all)}\n`);
