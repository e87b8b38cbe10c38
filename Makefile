# Verbs for people and for the build machine. Needs a JDK of 21 or later, Maven 3.8 or later, make;
# `make eval` also python3.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run dev test mutation bench eval fmt openapi tables package jdk

# JAVA_HOME if it is recent enough, else the newest JDK in the usual places.
JDK := $(shell tools/jdk 2>/dev/null)
export JAVA_HOME := $(JDK)
JAVA := $(JDK)/bin/java
MVN := mvn --batch-mode --no-transfer-progress

JAR := target/quarkus-app/quarkus-run.jar
SOURCES := pom.xml $(shell find src/main -type f 2>/dev/null)
PORT ?= 8080
# Which class of engine.quantity to mutate; * for all of them, which takes an hour or more.
MUTATE ?= Ranges

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: jdk $(JAR)  ## packages if needed and serves on 127.0.0.1:8080 (PORT=...)
	exec "$(JAVA)" $(JAVA_OPTS) -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=$(PORT) -jar $(JAR)

dev: jdk  ## live reload (needs Maven 3.9 or later)
	$(MVN) quarkus:dev -Dquarkus.http.port=$(PORT)

test: jdk  ## builds and runs every test, checks the format
	$(MVN) verify

mutation: jdk  ## how many faults put into engine.quantity its tests notice (minutes)
	$(MVN) -q -P mutation test-compile org.pitest:pitest-maven:mutationCoverage \
		"-DtargetClasses=io.countercheck.engine.quantity.$(MUTATE)*"
	@tools/mutation target/pit-reports/mutations.csv

bench: jdk  ## quantities and the whole engine against the frozen reference (minutes)
	$(MVN) -q test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test.classpath
	"$(JAVA)" -cp "target/test-classes:target/classes:$$(cat target/test.classpath)" io.countercheck.bench.Bench

eval: jdk $(JAR)  ## scores the packaged service on the data in DATA=folder
	@tools/eval "$(JAVA)" $(JAR) "$(DATA)"

fmt: jdk  ## formats the Java sources
	$(MVN) -q spotless:apply

openapi: jdk  ## writes openapi/openapi.yaml from the code
	$(MVN) -q package -DskipTests -Dspotless.check.skip
	cp target/openapi/openapi.yaml openapi/openapi.yaml

tables: jdk  ## writes the tables that are derived from CLDR
	$(MVN) -q test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test.classpath
	"$(JAVA)" -cp "target/test-classes:target/classes:$$(cat target/test.classpath)" io.countercheck.tables.WriteTables

package: $(JAR)

$(JAR): $(SOURCES) | jdk
	$(MVN) -q package -DskipTests -Dspotless.check.skip
	@touch $(JAR)

jdk:
	@tools/jdk >/dev/null
	@command -v mvn >/dev/null || { echo "Maven 3.8 or later is missing: no 'mvn' on the PATH." >&2; exit 1; }
