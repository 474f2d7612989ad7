# Start options of a Broadsheet server; bin/standalone.ps1 reads this file. standalone.conf says the same for Unix.
# JAVA_OPTS from the environment replaces the memory settings and nothing else.

$JAVA_OPTS = @($JAVA_OPTS | Where-Object { $_ })
if ($JAVA_OPTS.Count -eq 0) {
    $JAVA_OPTS = @('-Xms64m', '-Xmx512m', '-XX:MetaspaceSize=96M', '-XX:MaxMetaspaceSize=384m')
    $JAVA_OPTS += '-Djava.net.preferIPv4Stack=true', '-Djboss.modules.system.pkgs=org.jboss.byteman'
    $JAVA_OPTS += '-Djava.awt.headless=true'
}
$JAVA_OPTS += '-Duser.timezone=UTC'
# A server that has run out of memory ends, for it would go on without some of its threads.
$JAVA_OPTS += '-XX:+ExitOnOutOfMemoryError'
# A server that is told to end takes no new requests and finishes those that it has, for so many seconds.
$drain = if ($env:BROADSHEET_DRAIN) { $env:BROADSHEET_DRAIN } else { '20' }
$JAVA_OPTS += "-Dorg.wildfly.sigterm.suspend.timeout=$drain"
if ((test-path env:JAVA_OPTS) -and $env:JAVA_OPTS -notlike '*-Duser.timezone=*') {
    $env:JAVA_OPTS += ' -Duser.timezone=UTC'
}
if ((test-path env:JAVA_OPTS) -and $env:JAVA_OPTS -notlike '*ExitOnOutOfMemoryError*') {
    $env:JAVA_OPTS += ' -XX:+ExitOnOutOfMemoryError'
}
if (-Not(test-path env:JDK_SERIAL_FILTER)) {
    $JDK_SERIAL_FILTER = 'maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000'
}

# The driver follows from the address, so that operators give the address only.
if (-Not $env:BROADSHEET_DB_DRIVER) {
    if ($env:BROADSHEET_DB_URL -like 'jdbc:postgresql:*') {
        $env:BROADSHEET_DB_DRIVER = 'org.postgresql.Driver'
    } else {
        $env:BROADSHEET_DB_DRIVER = 'org.h2.Driver'
    }
}
