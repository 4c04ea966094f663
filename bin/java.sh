# shellcheck shell=bash
# Sourced by the commands beside it.

# Prints the Java to run with, JAVA_HOME's before the PATH's; fails with advice where it is missing or older than 17.
find_java() {
    local java version
    java=${JAVA_HOME:+$JAVA_HOME/bin/java}
    java=${java:-$(command -v java || true)}
    if [[ ! -x $java ]]; then
        echo "No Java found${JAVA_HOME:+ in JAVA_HOME ($JAVA_HOME)}: install a JDK 17 or later, or point JAVA_HOME at one." >&2
        return 1
    fi
    version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
    if ((${version%%.*} < 17)); then
        echo "$java is Java $version: Cutroom needs a JDK 17 or later; point JAVA_HOME at one." >&2
        return 1
    fi
    echo "$java"
}
