/** Several nodes behind a balancer, while nodes die and come back; run by {@code mvn -Pha verify} alone. */
package org.broadsheet.cluster;
